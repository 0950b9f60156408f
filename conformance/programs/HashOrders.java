import java.util.*;
import java.util.stream.*;

/** Hash maps and sets show their elements in the same order everywhere. */
public class HashOrders {
  enum Colour {
    RED,
    GREEN
  }

  record Point(int x, int y) {}

  public static void main(String[] args) {
    String text =
        "it was the best of times it was the worst of times it was the age of wisdom it was the age"
            + " of foolishness it was the epoch of belief it was the epoch of incredulity";
    List<String> words = List.of(text.split(" "));
    Map<String, Integer> put = new HashMap<>();
    for (String word : words) put.put(word, put.getOrDefault(word, 0) + 1);
    System.out.println(put);
    Map<String, Integer> merged = new HashMap<>();
    for (String word : words) merged.merge(word, 1, Integer::sum);
    System.out.println(merged);
    Map<Integer, List<String>> computed = new HashMap<>();
    for (String word : words) {
      computed.computeIfAbsent(word.length() * 17, _ -> new ArrayList<>()).add(word);
    }
    System.out.println(computed);
    System.out.println(words.stream().collect(Collectors.groupingBy(w -> w.charAt(0))));
    System.out.println(
        words.stream().collect(Collectors.groupingBy(w -> w, Collectors.counting())));
    System.out.println(words.stream().collect(Collectors.toSet()));
    System.out.println(words.stream().distinct().collect(Collectors.toMap(w -> w, String::length)));
    System.out.println(new HashSet<>(words));
    System.out.println(new HashMap<>(put));
    System.out.println(IntStream.range(0, 40).map(i -> i * 7919).boxed().collect(Collectors.toSet()));
    System.out.println(new HashSet<>(List.of(1.5, 2.5, -0.0, 1e100, Double.NaN, 3.0)));
    System.out.println(new HashSet<>(List.of(1L << 40, -1L, 77L, Long.MAX_VALUE)));
    System.out.println(
        new HashSet<>(List.of(new Point(1, 2), new Point(3, 4), new Point(-1, 9), new Point(0, 0))));
    System.out.println(new HashSet<>(List.of(List.of(1, 2), List.of("a"), List.of())));

    // Colliding keys, small tables, growing and shrinking.
    for (int capacity : new int[] {1, 2, 16, 64, 100}) {
      Map<String, Integer> map = new HashMap<>(capacity);
      for (int i = 0; i < 12; i++) map.put(collide(i), i);
      for (int i = 12; i < 16; i++) map.computeIfAbsent(collide(i), String::length);
      map.remove(collide(3));
      map.put("x", null);
      map.put(null, 0);
      System.out.println(capacity + " " + map.keySet().hashCode() + " " + map.values());
    }
    Random random = new Random(11);
    Map<Integer, Integer> many = new HashMap<>();
    long order = 0;
    for (int i = 0; i < 5000; i++) {
      int key = random.nextInt(1 << 20) << (random.nextInt(3) * 5);
      switch (random.nextInt(5)) {
        case 0 -> many.remove(key);
        case 1 -> many.merge(key, i, Integer::sum);
        case 2 -> many.computeIfAbsent(key, k -> k + 1);
        case 3 -> many.compute(key, (k, v) -> v == null ? k : null);
        default -> many.put(key, i);
      }
    }
    for (int key : many.keySet()) order = order * 31 + key;
    System.out.println(many.size() + " " + order);
    many.keySet().removeIf(k -> k % 3 == 0);
    many.putAll(Map.of(1, 1, 2, 2, 3, 3));
    order = 0;
    for (var e : many.entrySet()) order = order * 31 + e.getKey() * 7 + e.getValue();
    System.out.println(many.size() + " " + order + " " + many.hashCode());
    Set<String> set = HashSet.newHashSet(100);
    set.addAll(words);
    System.out.println(set);
    System.out.println(HashMap.newHashMap(5).isEmpty() + " " + ((HashSet<?>) set).clone().equals(set));
  }

  /** Strings of Aa and BB, which all have the same hash if they are equally long. */
  static String collide(int i) {
    StringBuilder s = new StringBuilder();
    for (int bit = 0; bit < 3; bit++) s.append((i >> bit & 1) == 0 ? "Aa" : "BB");
    return s + (i >= 8 ? "z" : "");
  }
}
