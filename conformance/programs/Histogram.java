import java.util.*;

public class Histogram {
  public static void main(String[] args) throws Exception {
    var m = new TreeMap<Integer, Integer>();
    new Random(11).ints(60, 0, 6).forEach(i -> m.merge(i, 1, Integer::sum));
    m.forEach((k, v) -> System.out.println(k + " " + "*".repeat(v) + " " + v));
  }
}
