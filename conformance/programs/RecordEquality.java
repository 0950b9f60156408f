import java.util.*;

/** Components are compared as their boxes are; the hash codes are a JVM's. */
public class RecordEquality {
  record Point(double x, float y) {}

  record All(boolean z, byte b, short s, char c, int i, long j, float f, double d, String t, int[] a) {}

  record Empty() {}

  record Own(double x) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Own;
    }

    @Override
    public int hashCode() {
      return 5;
    }
  }

  record Pair<T>(T left, T right) {}

  public static void main(String[] args) {
    System.out.println(new Point(Double.NaN, 1).equals(new Point(Double.NaN, 1)));
    System.out.println(new Point(1, Float.NaN).equals(new Point(1, Float.NaN)));
    System.out.println(new Point(0.0, 1).equals(new Point(-0.0, 1)));
    System.out.println(new Point(1, 0f).equals(new Point(1, -0f)));
    System.out.println(new Point(1.5, 2f).equals(new Point(1.5, 2f)));
    System.out.println(new Point(1.5, 2f).hashCode());
    System.out.println(new Point(-0.0, Float.NaN).hashCode());
    System.out.println(new HashSet<>(List.of(new Point(Double.NaN, 0))).contains(new Point(Double.NaN, 0)));
    int[] a = {1};
    var one = new All(true, (byte) 1, (short) 2, 'c', 4, 5L << 40, 6.5f, 7.25, "eight", a);
    var two = new All(true, (byte) 1, (short) 2, 'c', 4, 5L << 40, 6.5f, 7.25, "eig" + "ht", a);
    System.out.println(one.equals(two) + " " + (one.hashCode() == two.hashCode()));
    System.out.println(one.equals(new All(true, (byte) 1, (short) 2, 'c', 4, 5L << 41, 6.5f, 7.25, "eight", a)));
    System.out.println(one.equals(new All(true, (byte) 1, (short) 2, 'c', 4, 5L << 40, 6.5f, 7.25, null, a)));
    System.out.println(one.equals(null) + " " + one.equals("one"));
    System.out.println(new Empty().equals(new Empty()) + " " + new Empty().hashCode());
    System.out.println(new Own(1).equals(new Own(2)) + " " + new Own(1).hashCode());
    System.out.println(new Pair<>("a", null).hashCode() + " " + new Pair<>("a", null).equals(new Pair<>("a", null)));
    System.out.println(new Pair<>(1, 2L).hashCode());
  }
}
