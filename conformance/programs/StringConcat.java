import java.util.*;

public class StringConcat {
  static String nul() {
    return null;
  }

  public static void main(String[] args) throws Exception {
    double d = 1.0;
    float f = 0.1f;
    long l = -5;
    char c = '\u00e9';
    Object o = null;
    System.out.println("d" + d + "f" + f + "l" + l + "c" + c + "o" + o + nul());
    String s = "";
    s += 1;
    s += 'x';
    s += 2.50;
    s += null;
    System.out.println(s);
    System.out.println("" + new int[0].length + List.of() + Optional.of(1) + Optional.empty());
    char[] cs = {'a', 'b'};
    System.out.println(String.valueOf(cs) + new String(cs, 1, 1));
  }
}
