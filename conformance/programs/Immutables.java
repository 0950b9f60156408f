import java.util.*;

public class Immutables {
  static void t(Runnable r) {
    try {
      r.run();
      System.out.println("ok");
    } catch (RuntimeException e) {
      System.out.println(e.getClass().getSimpleName());
    }
  }

  public static void main(String[] args) throws Exception {
    t(() -> List.of(1).add(2));
    t(() -> Map.of("a", 1).put("b", 2));
    t(() -> Set.of(1).remove(1));
    t(() -> Collections.unmodifiableList(new ArrayList<>(List.of(1))).set(0, 2));
    t(() -> List.copyOf(Arrays.asList(1, null)));
    System.out.println(List.of(1, 2).contains(2) + " " + Map.ofEntries(Map.entry(1, 2)) + Set.copyOf(List.of(3)));
  }
}
