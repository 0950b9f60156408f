import java.util.*;
import java.util.stream.Stream;

public class DivisionByZero {
  static int zero() {
    return 0;
  }
  static void t(Runnable r) {
    try {
      r.run();
      System.out.println("none");
    } catch (ArithmeticException e) {
      System.out.println(e.getMessage());
    }
  }

  public static void main(String[] args) throws Exception {
    int a = 7;
    t(() -> System.out.println(7 / zero()));
    t(() -> System.out.println(7 % zero()));
    t(() -> System.out.println(7L / zero()));
    t(() -> System.out.println(7L % zero()));
    t(() -> {
      int z = 0;
      System.out.println(1 / z);
    });
    t(() -> {
      long z = 0;
      System.out.println(1 % z);
    });
    t(() -> System.out.println(Math.floorMod(5, zero())));
    t(() -> System.out.println(Math.floorDiv(5L, (long) zero())));
    t(() -> System.out.println(Integer.divideUnsigned(5, zero())));
    System.out.println(Integer.MIN_VALUE / -1 + " " + Integer.MIN_VALUE % -1);
    long m = Long.MIN_VALUE;
    long minusOne = zero() - 1;
    System.out.println(m / minusOne + " " + m % minusOne);
    int min = Integer.MIN_VALUE;
    System.out.println(min / (zero() - 1) + " " + min % (zero() - 1));
    System.out.println(-7 / 2 + " " + -7 % 2 + " " + 7 / -2 + " " + a / 2 + " " + a % 4);
    System.out.println(1.0 / zero() + " " + 0.0 / zero() + " " + 5.5 % 2);
    byte b = 10;
    b /= 3;
    System.out.println(b);
    int c = 100;
    c %= 7;
    c /= a;
    System.out.println(c);
    t(() -> Stream.of(1, 2).map(x -> x / zero()).forEach(System.out::println));
  }
}
