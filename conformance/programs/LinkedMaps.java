import java.util.*;

public class LinkedMaps {
  public static void main(String[] args) throws Exception {
    var m = new LinkedHashMap<String, Integer>();
    m.put("z", 1);
    m.put("a", 2);
    m.put("m", 3);
    m.put("z", 9);
    System.out.println(m + " " + m.firstEntry() + " " + m.lastEntry() + " " + m.reversed());
    m.putFirst("first", 0);
    System.out.println(m + " " + m.sequencedKeySet().reversed() + " " + m.pollFirstEntry());
    var lru = new LinkedHashMap<Integer, Integer>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<Integer, Integer> e) {
        return size() > 3;
      }
    };
    for (int i = 0; i < 4; i++) {
      lru.put(i, i);
      lru.get(1);
    }
    System.out.println(lru);
    var s = new LinkedHashSet<>(List.of(3, 1, 2));
    s.add(1);
    s.addFirst(2);
    System.out.println(s + " " + s.reversed() + s.getFirst() + s.getLast());
  }
}
