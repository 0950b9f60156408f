import java.util.*;
import java.util.stream.Stream;

public class Comparators {
  record P(String n, Integer a, double d) {}

  public static void main(String[] args) throws Exception {
    var l = new ArrayList<>(List.of(new P("b", 2, 1.5), new P("a", 2, 0.5), new P("c", 1, 2.5)));
    l.sort(Comparator.comparing(P::a).thenComparing(P::n));
    System.out.println(l);
    l.sort(Comparator.comparingDouble(P::d).reversed());
    System.out.println(l);
    var s = Arrays.asList("b", null, "a");
    s.sort(Comparator.nullsFirst(Comparator.naturalOrder()));
    System.out.println(s);
    s.sort(Comparator.nullsLast(Comparator.reverseOrder()));
    System.out.println(s);
    System.out.println(Stream.of("bb", "a", "CC").sorted(String.CASE_INSENSITIVE_ORDER).toList() + "" + Stream.of("bb", "a", "CC").sorted().toList());
    var big = new ArrayList<Integer>();
    for (int i = 0; i < 1000; i++) {
      big.add(i * 7919 % 1009);
    }
    Collections.sort(big);
    System.out.println(big.subList(0, 5) + " " + big.subList(995, 1000));
    record K(int k, int i) {}
    var stable = new ArrayList<K>();
    for (int i = 0; i < 100; i++) {
      stable.add(new K(i % 3, i));
    }
    stable.sort(Comparator.comparingInt(K::k));
    System.out.println(stable.get(0) + " " + stable.get(33) + " " + stable.get(34) + " " + stable.get(99));
    System.out.println(Map.Entry.<String, Integer>comparingByValue().compare(Map.entry("a", 1), Map.entry("b", 2)));
  }
}
