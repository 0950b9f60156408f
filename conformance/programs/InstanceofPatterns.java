import java.util.*;

public class InstanceofPatterns {
  record P(Object a, Object b) {}

  public static void main(String[] args) throws Exception {
    Object o = new P("x", 5);
    if (o instanceof P(String a, Integer b) && b > 3) {
      System.out.println(a + b);
    }
    if (!(o instanceof P p)) {
      System.out.println("no");
    } else {
      System.out.println(p.a());
    }
    System.out.println(o instanceof P(Integer a, var b));
    Object n = null;
    System.out.println(n instanceof String);
  }
}
