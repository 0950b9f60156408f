import java.util.*;

public class TreeMaps {
  public static void main(String[] args) throws Exception {
    var m = new TreeMap<Integer, String>();
    for (int i = 1; i <= 9; i += 2) {
      m.put(i, "v" + i);
    }
    System.out.println(m.floorKey(4) + " " + m.ceilingKey(4) + " " + m.lowerKey(1) + " " + m.higherEntry(5));
    System.out.println(m.headMap(5) + " " + m.tailMap(5, false) + " " + m.subMap(3, 8) + " " + m.descendingMap());
    System.out.println(m.firstEntry() + " " + m.pollLastEntry() + " " + m.navigableKeySet() + " " + m.descendingKeySet());
    var s = new TreeSet<String>(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
    s.addAll(List.of("bb", "a", "ccc", "aa", "b"));
    System.out.println(s + " " + s.first() + " " + s.headSet("aa") + " " + s.descendingSet() + s.pollFirst());
    var c = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
    c.put("A", 1);
    c.put("a", 2);
    System.out.println(c);
    System.out.println(Collections.unmodifiableSortedMap(m).firstKey() + " " + Collections.emptySortedSet() + Collections.unmodifiableNavigableSet(new TreeSet<>(List.of(2, 1))));
  }
}
