import java.util.*;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

public class StreamsAdvanced {
  public static void main(String[] args) throws Exception {
    System.out.println(Stream.iterate(1, x -> x * 2).limit(8).toList());
    System.out.println(Stream.iterate(1, x -> x < 50, x -> x * 3).toList() + " " + Stream.generate(() -> "z").limit(3).toList());
    System.out.println(Stream.of(List.of(1, 2), List.of(3)).flatMap(List::stream).map(x -> x * x).toList());
    System.out.println(Stream.of(1, 2, 3, 4, 5, 1).takeWhile(x -> x < 4).toList() + " " + Stream.of(1, 2, 3, 4, 1).dropWhile(x -> x < 3).toList());
    System.out.println(Stream.of(1, 2, 3).<Object>mapMulti((x, sink) -> {
      if (x != 2) {
        sink.accept(x);
        sink.accept("m" + x);
      }
    }).toList());
    System.out.println(Stream.of(5, 3, 5, 1, 3).distinct().sorted().skip(1).toList() + " " + Stream.concat(Stream.of(1), Stream.of(2)).count());
    System.out.println("" + Stream.of(1, 2, 3, 4).collect(Collectors.teeing(Collectors.counting(), Collectors.summingInt(x -> x), (a, b) -> a + ":" + b)));
    System.out.println("" + Stream.of("a", "bb", "cc").collect(Collectors.toMap(String::length, x -> x, (x, y) -> x + y)));
    System.out.println("" + Stream.of("x", "yy", "zz").collect(Collectors.groupingBy(String::length, Collectors.collectingAndThen(Collectors.toList(), List::size))));
    System.out.println("" + Stream.of(1, 2, 3, 4).collect(Collectors.reducing(0, x -> x * 2, Integer::sum)) + " " + Stream.of(3, 1).collect(Collectors.minBy(Comparator.naturalOrder())).get());
    System.out.println("" + Stream.of(1, 2, 3, 4, 5).collect(Collectors.filtering(x -> x % 2 == 1, Collectors.toList())) + " " + Stream.of(List.of(1), List.of(2)).collect(Collectors.flatMapping(List::stream, Collectors.toList())));
    var seen = new ArrayList<Integer>();
    System.out.println(Stream.of(1, 2, 3).peek(seen::add).filter(x -> x > 1).findFirst().get() + " " + seen);
    System.out.println(Stream.ofNullable(null).count() + " " + Arrays.stream(new String[] {"a", "b", "c"}, 1, 3).toList());
    System.out.println(List.of(3, 1, 2).parallelStream().map(x -> x + 1).sorted().toList() + " " + new ArrayList<>(List.of(1, 2)).parallelStream().mapToInt(x -> x).sum() + " " + IntStream.range(0, 100).parallel().sum());
  }
}
