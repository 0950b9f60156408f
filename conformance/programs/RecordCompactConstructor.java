import java.util.*;

public class RecordCompactConstructor {
  record Range(int lo, int hi) {
    Range {
      if (lo > hi) {
        throw new IllegalArgumentException("lo " + lo + " > hi " + hi);
      }
    }
    Range(int hi) {
      this(0, hi);
    }
    int size() {
      return hi - lo;
    }
    static Range of(String s) {
      String[] parts = s.split("-");
      return new Range(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
  }

  public static void main(String[] args) throws Exception {
    System.out.println(new Range(5).size());
    System.out.println(Range.of("3-9"));
    try {
      new Range(2, 1);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
  }
}
