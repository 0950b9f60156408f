import java.util.*;

public class ObjectMethods {
  static class P implements Comparable<P>, Cloneable {
    int[] data = {1};
    final int v;
    P(int v) {
      this.v = v;
    }
    @Override
    public boolean equals(Object o) {
      return o instanceof P p && p.v == v;
    }
    @Override
    public int hashCode() {
      return Objects.hash(v, "p");
    }
    @Override
    public int compareTo(P o) {
      return Integer.compare(v, o.v);
    }
    @Override
    public P clone() {
      try {
        return (P) super.clone();
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }
  }

  public static void main(String[] args) throws Exception {
    P p = new P(3);
    P q = p.clone();
    System.out.println((p == q) + " " + p.equals(q) + " " + (p.data == q.data) + " " + p.hashCode());
    System.out.println(Objects.equals(null, null) + " " + Objects.toString(null, "none") + " " + Objects.hashCode(null) + " " + Objects.requireNonNullElse(null, 4));
    System.out.println(new TreeSet<>(List.of(new P(3), new P(1))).first().v);
    System.out.println(Objects.compare("a", "b", Comparator.naturalOrder()) + " " + Objects.isNull(p) + " " + Objects.requireNonNullElseGet(null, () -> "g"));
  }
}
