import java.util.*;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

public class PrimitiveStreams {
  public static void main(String[] args) throws Exception {
    System.out.println(IntStream.rangeClosed(1, 5).sum() + " " + IntStream.of(3, 1, 2).average() + " " + IntStream.empty().max());
    System.out.println(IntStream.range(0, 5).mapToObj(i -> "i" + i).collect(Collectors.joining(",")) + " " + IntStream.range(0, 5).boxed().toList());
    System.out.println(IntStream.of(1, 2, 3).summaryStatistics());
    System.out.println(LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b) + " " + LongStream.of(1, 2).summaryStatistics());
    System.out.println(DoubleStream.of(1.5, 2.5).sum() + " " + DoubleStream.of(1.5, 2.5).average() + " " + DoubleStream.of(1, 2, 4).summaryStatistics());
    System.out.println("hello".chars().filter(c -> c == 'l').count() + " " + "héllo".codePoints().mapToObj(Character::toString).toList());
    System.out.println(IntStream.iterate(1, i -> i * 2).limit(5).boxed().toList() + " " + IntStream.range(0, 10).filter(i -> i % 3 == 0).mapToLong(i -> i).sum());
    System.out.println(IntStream.of(1, 2).asDoubleStream().boxed().toList() + " " + IntStream.concat(IntStream.of(1), IntStream.of(2)).boxed().toList());
    System.out.println(Arrays.stream(new double[] {1, 2, 3}).map(Math::sqrt).sum() > 4);
    System.out.println(IntStream.of(4, 4, 2).distinct().sorted().boxed().toList() + " " + IntStream.range(0, 3).anyMatch(i -> i == 2) + OptionalInt.of(4) + OptionalLong.empty() + OptionalDouble.of(1));
    System.out.println("" + IntStream.of(1, 2, 3).collect(StringBuilder::new, (b, i) -> b.append(i), StringBuilder::append));
  }
}
