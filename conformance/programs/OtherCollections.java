import java.util.*;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

public class OtherCollections {
  public static void main(String[] args) throws Exception {
    var b = new BitSet();
    b.set(1);
    b.set(5, 8);
    System.out.println(b + " " + b.cardinality() + " " + b.nextSetBit(2) + " " + b.nextClearBit(5));
    var w = new IdentityHashMap<String, Integer>();
    w.put("a", 1);
    w.put(new String("a"), 2);
    System.out.println(w.size());
    var st = new StringTokenizer("a b,c", " ,");
    while (st.hasMoreTokens()) {
      System.out.print(st.nextToken() + ";");
    }
    System.out.println();
    Properties p = new Properties();
    p.setProperty("k", "v");
    System.out.println(p.getProperty("k") + p.getProperty("x", "def"));
    var cow = new CopyOnWriteArrayList<>(List.of(1, 2));
    for (int i : cow) {
      cow.add(i + 10);
    }
    System.out.println(cow);
    var ch = new ConcurrentHashMap<String, Integer>();
    ch.merge("a", 1, Integer::sum);
    ch.merge("a", 1, Integer::sum);
    System.out.println(ch + " " + ch.getOrDefault("z", 0));
    var e = new Vector<>(List.of(1, 2)).elements();
    System.out.println(e.nextElement() + " " + e.hasMoreElements());
    System.out.println(Collections.list(Collections.enumeration(List.of(4, 5))));
    var u = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
    System.out.println(u + " " + u.equals(UUID.fromString(u.toString())));
    System.out.println(new AbstractList<Integer>() {
      @Override
      public Integer get(int i) {
        return i * i;
      }
      @Override
      public int size() {
        return 4;
      }
    });
  }
}
