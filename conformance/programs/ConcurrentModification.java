import java.util.*;

public class ConcurrentModification {
  public static void main(String[] args) throws Exception {
    List<Integer> l = new ArrayList<>(List.of(1, 2, 3, 4));
    try {
      for (Integer i : l) {
        if (i == 2) {
          l.remove(i);
        }
      }
    } catch (ConcurrentModificationException e) {
      System.out.println(e);
    }
    Map<String, Integer> m = new LinkedHashMap<>(Map.of("a", 1, "b", 2));
    try {
      for (String k : m.keySet()) {
        m.put(k + "x", 1);
        m.put(k + "y", 1);
      }
    } catch (ConcurrentModificationException e) {
      System.out.println(e.getMessage());
    }
  }
}
