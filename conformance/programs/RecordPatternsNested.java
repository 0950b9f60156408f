import java.util.*;

public class RecordPatternsNested {
  sealed interface Shape permits Circle, Box, Group {}
  record Circle(double r) implements Shape {}
  record Box(double w, double h) implements Shape {}
  record Group(Shape a, Shape b) implements Shape {}
  static double area(Shape s) {
    return switch (s) {
      case Circle(double r) -> 3 * r * r;
      case Box(var w, var h) -> w * h;
      case Group(Circle(var r), Box(var w, var h)) -> -1 * r * w * h;
      case Group(var a, var b) -> area(a) + area(b);
    };
  }

  public static void main(String[] args) throws Exception {
    System.out.println(area(new Circle(2)));
    System.out.println(area(new Box(2, 3)));
    System.out.println(area(new Group(new Circle(1), new Box(2, 3))));
    System.out.println(area(new Group(new Box(1, 1), new Circle(1))));
  }
}
