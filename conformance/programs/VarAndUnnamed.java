import java.util.*;
import java.util.function.BiFunction;

public class VarAndUnnamed {
  record P(int x, int y) {}

  public static void main(String[] args) throws Exception {
    var list = new ArrayList<Map<String, Integer>>();
    list.add(Map.of("a", 1));
    for (var m : list) {
      for (var e : m.entrySet()) {
        System.out.println(e.getKey() + "=" + e.getValue());
      }
    }
    if (new P(1, 2) instanceof P(_, int y)) {
      System.out.println(y);
    }
    try {
      Integer.parseInt("q");
    } catch (NumberFormatException _) {
      System.out.println("not a number");
    }
    BiFunction<Integer, Integer, Integer> first = (a, _) -> a;
    System.out.println(first.apply(1, 2));
    int n = 0;
    for (var _ : List.of(1, 2, 3)) {
      n++;
    }
    System.out.println(n);
  }
}
