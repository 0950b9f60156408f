import java.util.*;

public class GuardedRecordPattern {
  sealed interface Shape permits Circle, Box {}
  record Circle(double r) implements Shape {}
  record Box(double w, double h) implements Shape {}
  static String name(Shape s) {
    return switch (s) {
      case Circle(var r) when r > 10 -> "big circle " + r;
      case Circle(var r) -> "circle " + r;
      case Box(double w, double h) when w == h -> "square " + w;
      case Box(double w, double h) when w > h -> "wide " + w + "x" + h;
      case Box(double w, double h) -> "box " + w + "x" + h;
    };
  }
  record Mixed(double d, String s, long l, float f) {}
  static String mixed(Object o) {
    return switch (o) {
      case Mixed(var d, var s, var l, var f) when d > 1 && l > 5 -> "a" + d + s + l + f;
      case Mixed(var d, var s, var l, var f) when f > 1 -> "b" + d + s + l + f;
      case Mixed(var d, var s, var l, var f) -> "c" + d + s + l + f;
      case Integer i when i > 3 -> "int " + i;
      case Integer i -> "small " + i;
      default -> "other";
    };
  }

  public static void main(String[] args) throws Exception {
    System.out.println(name(new Circle(20)));
    System.out.println(name(new Circle(2)));
    System.out.println(name(new Box(2, 2)));
    System.out.println(name(new Box(3, 2)));
    System.out.println(name(new Box(2, 3)));
    System.out.println(mixed(new Mixed(2, "x", 6, 0)));
    System.out.println(mixed(new Mixed(2, "x", 5, 2)));
    System.out.println(mixed(new Mixed(0, null, 5, 0)));
    System.out.println(mixed(7) + mixed(1) + mixed("q"));
  }
}
