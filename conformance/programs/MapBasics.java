import java.util.*;

public class MapBasics {
  public static void main(String[] args) throws Exception {
    Map<String, Integer> m = new HashMap<>();
    for (String w : "the cat the dog the end".split(" ")) {
      m.merge(w, 1, Integer::sum);
    }
    System.out.println(new TreeMap<>(m));
    System.out.println(m.getOrDefault("none", -1) + " " + m.putIfAbsent("cat", 9) + " " + m.computeIfAbsent("new", k -> k.length()));
    m.computeIfPresent("cat", (k, v) -> null);
    m.compute("dog", (k, v) -> v == null ? 1 : v + 10);
    m.replaceAll((k, v) -> v * 2);
    System.out.println(new TreeMap<>(m) + " " + m.containsKey("cat") + " " + m.containsValue(22));
    m.entrySet().removeIf(e -> e.getValue() < 5);
    m.keySet().stream().sorted().forEach(k -> System.out.print(k + " "));
    System.out.println(m.values().stream().mapToInt(Integer::intValue).sum());
    System.out.println(Map.of("a", 1).equals(Collections.singletonMap("a", 1)) + " " + Map.entry("k", 2) + " " + new AbstractMap.SimpleEntry<>("a", null));
    System.out.println(m.remove("the", 5) + " " + m.replace("the", 7) + " " + m.size() + " " + m.isEmpty());
  }
}
