import java.util.*;
import java.util.stream.*;

/** Text of doubles and floats and back, at the edges; sums. */
public class DoubleTexts {
  public static void main(String[] args) {
    for (double d :
        new double[] {
          1e23, 9.999999999999999e22, 4.9e-324, 1e-323, 2e-323, 9.9e-323, 2.2250738585072014E-308,
          0.001, 9.99e-4, 1e7, 9999999, -0.0, 100, Math.PI, 1 / 3.0, 1e21, 123456789012345680.0
        }) {
      System.out.print(d + " ");
    }
    System.out.println();
    for (float f :
        new float[] {
          1.4e-45f, 1e-44f, 0.001f, 1e7f, 0.1f, 16777216, -437908.125f, 3.4028235e38f, 1.2e-38f
        }) {
      System.out.print(f + " ");
    }
    System.out.println();
    Random random = new Random(5);
    long hash = 0;
    for (int i = 0; i < 3000; i++) {
      double d = Double.longBitsToDouble(random.nextLong());
      hash = hash * 31 + Double.toString(d).hashCode();
      if (Double.parseDouble("" + d) != d && !Double.isNaN(d)) System.out.println("lost " + d);
      hash = hash * 31 + Float.toString(Float.intBitsToFloat(random.nextInt())).hashCode();
      hash = hash * 31 + Double.toString(random.nextInt(100000) / 100.0).hashCode();
    }
    for (int i = -149; i < 128; i++) hash = hash * 31 + Float.toString(Math.scalb(1f, i)).hashCode();
    for (int i = -1074; i < 1024; i++) {
      hash = hash * 31 + Double.toString(Math.scalb(1d, i)).hashCode();
    }
    System.out.println(hash);
    String texts = "1.5| 2e3 |x|| |-|1e|+.5|5.|NaN|-Infinity|1_0|1f|2.5D|4.9e-324|1e400|--1| -1.e2 |1.2.3|12,5";
    for (String text : texts.split("\\|")) {
      try {
        System.out.print(Double.parseDouble(text) + " ");
      } catch (NumberFormatException e) {
        System.out.print("[" + e.getMessage() + "] ");
      }
    }
    System.out.println();
    System.out.println(
        DoubleStream.iterate(0.1, x -> x).limit(10).sum()
            + " "
            + DoubleStream.of(1e20, 0.1, -1e20).sum());
    List<Double> prices = List.of(19.99, 0.01, 4.1, 4.2, 4.3, 1e-9);
    System.out.println(prices.stream().mapToDouble(x -> x).average().getAsDouble());
    System.out.println(prices.stream().mapToDouble(x -> x).sum());
    System.out.println(prices.stream().collect(Collectors.summingDouble(x -> x)));
    System.out.println(prices.stream().collect(Collectors.averagingDouble(x -> x)));
    System.out.println(prices.stream().collect(Collectors.summarizingDouble(x -> x)));
    System.out.println(prices.stream().mapToDouble(x -> x).summaryStatistics().getSum());
    System.out.println(DoubleStream.of(Double.POSITIVE_INFINITY, 1, Double.POSITIVE_INFINITY).sum());
    System.out.println(DoubleStream.empty().average());
  }
}
