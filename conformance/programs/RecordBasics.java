import java.util.*;

public class RecordBasics {
  record Point(int x, double y, String name) {}
  record Pair<A, B>(A first, B second) {}
  record Empty() {}

  public static void main(String[] args) throws Exception {
    var p = new Point(3, 2.5, "a");
    System.out.println(p);
    System.out.println(p.equals(new Point(3, 2.5, "a")) + " " + p.equals(new Point(4, 2.5, "a")));
    System.out.println(p.hashCode() == new Point(3, 2.5, "a").hashCode());
    System.out.println(new Pair<>("k", List.of(1, 2)));
    System.out.println(new Empty() + " " + new Empty().equals(new Empty()));
    System.out.println(new Point(0, Double.NaN, null));
  }
}
