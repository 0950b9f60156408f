import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collections that do not change refuse it; those of(..) take no null and nothing twice. */
public class ReadOnlyCollections {
  interface Step {
    Object run();
  }

  /** Not the message of a NullPointerException, which differs. */
  static void tell(Step step) {
    try {
      System.out.println(step.run());
    } catch (NullPointerException e) {
      System.out.println("null");
    } catch (RuntimeException e) {
      System.out.println(e);
    }
  }

  static Object list(List<Integer> list) {
    tell(() -> list.add(1));
    tell(() -> list.addAll(List.of()));
    tell(() -> list.remove((Object) 9));
    tell(() -> list.removeIf(x -> false));
    tell(() -> list.set(0, 1));
    tell(
        () -> {
          list.clear();
          list.sort(null);
          return list;
        });
    tell(
        () -> {
          list.replaceAll(x -> x);
          return list;
        });
    tell(() -> list.removeFirst());
    return list + " " + list.hashCode() + list.contains(2) + list.indexOf(2) + list.reversed();
  }

  static Object map(Map<String, Integer> map) {
    tell(() -> map.put("z", 1));
    tell(() -> map.remove("z"));
    tell(() -> map.merge("a", 1, Integer::sum));
    tell(() -> map.computeIfAbsent("a", k -> 1));
    tell(() -> map.computeIfPresent("z", (k, v) -> 1));
    tell(() -> map.putIfAbsent("a", 1));
    tell(() -> map.replace("z", 1));
    tell(
        () -> {
          map.clear();
          return map;
        });
    tell(
        () -> {
          map.replaceAll((k, v) -> v);
          return map;
        });
    tell(() -> map.keySet().remove("a"));
    tell(() -> map.values().remove(1));
    return map + " " + map.getOrDefault("z", 7) + map.containsValue(1) + map.get("a");
  }

  public static void main(String[] args) {
    tell(() -> list(List.of(2)));
    tell(() -> list(List.of(1, 2, 3)));
    tell(() -> list(List.copyOf(new ArrayList<>(List.of(1, 2)))));
    tell(() -> list(Stream.of(1, 2).toList()));
    tell(() -> list(Stream.of(1, 2).collect(Collectors.toUnmodifiableList())));
    tell(() -> list(Collections.unmodifiableList(new ArrayList<>(List.of(1, 2)))));
    tell(() -> map(Map.of("a", 1)));
    tell(() -> map(Collections.unmodifiableMap(new HashMap<>(Map.of("a", 1)))));
    tell(() -> Arrays.asList(1, 2).add(3));
    tell(() -> Arrays.asList(1, 2).remove((Object) 7));
    tell(() -> Set.of(1).addAll(Set.of()));
    tell(() -> Set.of(1, 1));
    tell(() -> Set.of(1, 2, 1));
    tell(() -> Set.of(1, null));
    tell(() -> Set.of(1).contains(null));
    tell(() -> new TreeSet<>(Set.of(3, 1, 2)) + " " + Set.of(1).equals(new HashSet<>(Set.of(1))));
    tell(() -> new TreeSet<>(Set.copyOf(List.of(1, 1, 2))));
    tell(() -> Collections.unmodifiableSet(new HashSet<>()).removeIf(x -> true));
    tell(() -> Map.of("a", 1, "a", 2));
    tell(() -> Map.of("a", 1, "b", 2, "a", 3));
    tell(() -> Map.ofEntries(Map.entry("a", 1), Map.entry("a", 1)));
    tell(() -> Map.of("a", null));
    tell(() -> Map.of("a", 1).get(null));
    tell(() -> Map.of("a", 1, "b", 2).containsKey(null));
    tell(() -> Map.of().getOrDefault(null, 1));
    tell(() -> new TreeMap<>(Map.of("b", 2, "a", 1)) + " " + Map.of("a", 1).hashCode());
    tell(() -> new TreeMap<>(Map.copyOf(new HashMap<>(Map.of("b", 2, "a", 1)))));
    tell(() -> List.of((Object) null));
    tell(() -> List.of(1, 2).contains(null));
    tell(() -> List.copyOf(Arrays.asList(1, null)));
    tell(() -> Stream.of(1, null).toList() + " " + Stream.of(1, null).toList().indexOf(null));
    tell(() -> Stream.of(1, null).collect(Collectors.toUnmodifiableList()));
    tell(() -> Stream.of("a", "b", "a").collect(Collectors.toMap(x -> x, x -> x + "1")));
    tell(() -> Stream.of("a").collect(Collectors.toMap(x -> x, Objects::toString)));
    tell(() -> Stream.of("a").collect(Collectors.groupingBy(x -> null)));
    tell(
        () -> {
          var list = new ArrayList<>(List.of(1, 2, 3));
          list.forEach(x -> list.add(4));
          return list;
        });
    tell(() -> new ArrayDeque<>(List.of(1, 2)).reversed());
  }
}
