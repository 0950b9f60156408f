import java.util.*;

public class Varargs {
  static String join(String sep, Object... parts) {
    StringBuilder b = new StringBuilder();
    for (Object p : parts) {
      b.append(b.isEmpty() ? "" : sep).append(p);
    }
    return b + "/" + parts.length;
  }
  static String over(Object o) { return "object"; }
  static String over(Integer i) { return "integer"; }
  static String over(int i) { return "int"; }
  static String over(long l) { return "long"; }

  public static void main(String[] args) throws Exception {
    System.out.println(join(","));
    System.out.println(join(",", 1, "a", null, 2.0));
    System.out.println(join("-", (Object[]) new String[] {"x", "y"}));
    byte b = 1;
    System.out.println(over(1) + over(1L) + over('c') + over(b) + over("s") + over(Integer.valueOf(3)));
  }
}
