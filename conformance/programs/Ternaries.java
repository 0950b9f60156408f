import java.util.*;

public class Ternaries {
  public static void main(String[] args) throws Exception {
    int a = 5;
    String s = a > 3 ? a > 4 ? "big" : "mid" : "small";
    System.out.println(s);
    Integer boxed = a > 3 ? null : 0;
    System.out.println(boxed);
    boolean x = a++ > 5 || a++ > 5;
    System.out.println(a + " " + x);
    boolean y = a > 100 && a++ > 0;
    System.out.println(a + " " + y + " " + (x ^ y) + " " + (x & y) + " " + (x | y));
    System.out.println((Object) (a > 0 ? 1 : 'x') + " " + (a > 0 ? 'x' : 1));
    System.out.println(1 + 2 + "3" + 4 + 5 + 'c' + 1.0f + null + true);
  }
}
