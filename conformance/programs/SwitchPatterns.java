import java.util.*;

public class SwitchPatterns {
  static String show(Object o) {
    return switch (o) {
      case null -> "null!";
      case Integer i when i > 100 -> "big " + i;
      case Integer i -> "int " + i;
      case Long l -> "long " + l;
      case String s when s.isBlank() -> "blank";
      case String s -> "string " + s.length();
      case int[] a -> "ints " + a.length;
      case List<?> l -> "list " + l.size();
      case Character c -> "char " + c;
      default -> o.getClass().getSimpleName();
    };
  }

  public static void main(String[] args) throws Exception {
    for (Object o : new Object[] {1, 200, 5L, " ", "abc", new int[3], List.of(1, 2), 'c', 2.5, null}) {
      System.out.println(show(o));
    }
  }
}
