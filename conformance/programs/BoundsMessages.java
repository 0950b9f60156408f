import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;

/** What is said when an index is out of bounds. */
public class BoundsMessages {
  interface Step {
    Object run();
  }

  static int five = 5;

  static void tell(Step step) {
    try {
      System.out.println(step.run());
    } catch (RuntimeException e) {
      System.out.println(e);
    }
  }

  public static void main(String[] args) {
    int[] ints = {1, 2, 3};
    double[] doubles = new double[2];
    String[][] table = {{"a"}, {"b", "c"}};
    tell(() -> ints[five]);
    tell(() -> ints[-1]++);
    tell(() -> doubles[five] = 2.5);
    tell(() -> doubles[2] += 1);
    tell(() -> table[1][five]);
    tell(() -> table[0][1] = "x");
    tell(() -> args[0]);
    tell(() -> "abc".charAt(five));
    tell(() -> "abc".substring(2, 1));
    tell(() -> "abc".substring(five));
    tell(() -> "abc".substring(five, five));
    tell(() -> "abc".subSequence(-1, 2));
    tell(() -> new StringBuilder("abc").charAt(five));
    tell(() -> new StringBuilder("abc").deleteCharAt(five));
    tell(() -> new StringBuilder("abc").delete(five, 7));
    tell(() -> new StringBuilder("abc").insert(five, "x"));
    tell(() -> new StringBuilder("abc").substring(1, five));
    var list = new ArrayList<>(List.of(1, 2, 3));
    tell(() -> list.get(five));
    tell(() -> list.set(-1, 0));
    tell(() -> list.remove(five));
    tell(() -> list.addAll(five, List.of(1)));
    tell(() -> list.subList(1, five));
    tell(() -> list.subList(2, 1));
    tell(() -> list.listIterator(five));
    tell(() -> new ArrayList<>().iterator().next());
    tell(() -> new LinkedList<>(list).get(five));
    tell(() -> new LinkedList<>(list).listIterator(five));
    tell(() -> List.of().get(0));
    tell(() -> List.of(1).get(five));
    tell(() -> List.of(1, 2, 3).get(five));
    tell(() -> list.stream().toList().get(five));
    tell(() -> Objects.checkIndex(five, 3));
    tell(() -> Objects.checkFromToIndex(2, 1, 3));
    tell(() -> Objects.requireNonNull(null));
    tell(() -> Arrays.toString(Arrays.copyOfRange(ints, 1, five)));
    tell(() -> Arrays.toString(Arrays.copyOfRange(table[1], 1, five)));
    tell(() -> Arrays.copyOfRange(ints, five, 6));
    tell(() -> Arrays.copyOfRange(ints, 3, 2));
    tell(() -> Arrays.copyOf(ints, -five));
    tell(() -> Day.valueOf("SUNDAY"));
    tell(() -> Day.valueOf(null));
    tell(() -> Day.WEDNESDAY.compareTo(Day.MONDAY) + " " + Day.MONDAY.compareTo(Day.WEDNESDAY));
    System.out.println(ints[0] + Arrays.deepToString(table) + Arrays.toString(doubles));
  }

  enum Day {
    MONDAY,
    TUESDAY,
    WEDNESDAY
  }
}
