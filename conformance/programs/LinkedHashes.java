import java.util.*;

/** Linked maps and sets: order, views, and being sequenced. */
public class LinkedHashes {
  public static void main(String[] args) {
    LinkedHashMap<String, Integer> map = new LinkedHashMap<>();
    for (String s : List.of("one", "two", "three", "four")) map.put(s, s.length());
    map.put("two", 22);
    System.out.println(map + " " + map.firstEntry() + " " + map.lastEntry());
    map.putFirst("zero", 0);
    map.putLast("one", 1);
    map.putFirst("four", 4);
    System.out.println(map + " " + map.reversed());
    System.out.println(map.sequencedKeySet().reversed() + " " + map.sequencedValues().getLast());
    System.out.println(map.sequencedEntrySet().getFirst() + " " + map.pollFirstEntry());
    System.out.println(map.pollLastEntry() + " " + map.reversed().pollLastEntry() + " " + map);
    map.reversed().put("new", 9);
    map.reversed().putFirst("first", 1);
    System.out.println(map + " " + map.reversed().keySet() + " " + map.reversed().firstEntry());
    map.keySet().remove("new");
    map.values().removeIf(v -> v == 1);
    System.out.println(map + " " + map.containsValue(3) + " " + map.entrySet().contains(Map.entry("two", 22)));
    map.computeIfAbsent("later", String::length);
    map.compute("two", (_, v) -> v + 1);
    map.merge("three", 1, (_, _) -> null);
    map.replaceAll((k, v) -> v * 10);
    System.out.println(map + " " + new HashMap<>(map).equals(map) + " " + map.hashCode());

    Map<String, Integer> cache =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > 3;
          }
        };
    for (String s : List.of("a", "b", "c")) cache.put(s, 1);
    cache.get("a");
    cache.getOrDefault("b", 0);
    cache.put("d", 4);
    System.out.println(cache);
    try {
      for (String key : cache.keySet()) cache.get(key);
      System.out.println("not noticed");
    } catch (ConcurrentModificationException e) {
      System.out.println("noticed " + e.getMessage());
    }
    cache.putIfAbsent("a", 7);
    cache.remove("b", 9);
    System.out.println(cache);

    LinkedHashSet<Integer> set = new LinkedHashSet<>(List.of(5, 3, 9));
    set.add(3);
    set.addFirst(1);
    set.addLast(5);
    System.out.println(set + " " + set.reversed() + " " + set.getFirst() + " " + set.getLast());
    set.reversed().add(100);
    set.reversed().addFirst(7);
    System.out.println(set + " " + set.removeFirst() + " " + set.removeLast() + " " + set);
    try {
      new LinkedHashSet<>().getFirst();
    } catch (NoSuchElementException e) {
      System.out.println("none " + e.getMessage());
    }
    try {
      for (int i : set) set.remove(i);
    } catch (ConcurrentModificationException e) {
      System.out.println("changed");
    }
    Map<String, Integer> nulls = new LinkedHashMap<>();
    nulls.put(null, null);
    System.out.println(nulls + " " + nulls.containsKey(null) + nulls.get(null) + nulls.hashCode());
    System.out.println(((LinkedHashMap<String, Integer>) map.clone()).equals(map));
    Object[] array = set.toArray();
    System.out.println(array.length + " " + set.toArray(new Integer[0]).length);
  }
}
