import java.util.*;
import java.util.function.Function;

public class Generics {
  static <T extends Comparable<T>> T max(List<? extends T> list) {
    T best = list.get(0);
    for (T t : list) {
      if (t.compareTo(best) > 0) {
        best = t;
      }
    }
    return best;
  }
  static double sum(Collection<? extends Number> c) {
    double s = 0;
    for (Number n : c) {
      s += n.doubleValue();
    }
    return s;
  }
  static class Box<T> {
    T value;
    Box(T value) {
      this.value = value;
    }
    <R> Box<R> map(Function<? super T, ? extends R> f) {
      return new Box<>(f.apply(value));
    }
  }
  @SafeVarargs
  static <T> List<T> listOf(T... all) {
    return new ArrayList<>(Arrays.asList(all));
  }

  public static void main(String[] args) throws Exception {
    System.out.println(max(List.of(3, 9, 2)) + " " + max(List.of("b", "c", "a")));
    System.out.println(sum(List.of(1, 2.5, 3L)));
    System.out.println(new Box<>("four").map(String::length).map(n -> n * 1.5).value);
    System.out.println(listOf(1, 2, 3) + " " + listOf());
  }
}
