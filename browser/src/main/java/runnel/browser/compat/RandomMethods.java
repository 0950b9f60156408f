package runnel.browser.compat;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The numbers that a JVM draws from the same seed. */
@MethodsOf(Random.class)
public final class RandomMethods {
  private RandomMethods() {}

  public static int nextInt(Random self, int bound) {
    positive(bound > 0);
    int bits = self.nextInt() >>> 1;
    if ((bound & -bound) == bound) {
      return (int) ((bound * (long) bits) >> 31);
    }
    int value = bits % bound;
    while (bits - value + (bound - 1) < 0) {
      bits = self.nextInt() >>> 1;
      value = bits % bound;
    }
    return value;
  }

  public static int nextInt(Random self, int from, int to) {
    range(from < to);
    return between(self, from, to);
  }

  private static int between(Random self, int from, int to) {
    int size = to - from;
    int bits = self.nextInt();
    if (size <= 0) {
      while (bits < from || bits >= to) {
        bits = self.nextInt();
      }
      return bits;
    }
    if ((size & (size - 1)) == 0) {
      return (bits & (size - 1)) + from;
    }
    int half = bits >>> 1;
    while (half - half % size + (size - 1) < 0) {
      half = self.nextInt() >>> 1;
    }
    return half % size + from;
  }

  public static long nextLong(Random self, long bound) {
    positive(bound > 0);
    return between(self, 0L, bound);
  }

  public static long nextLong(Random self, long from, long to) {
    range(from < to);
    return between(self, from, to);
  }

  private static long between(Random self, long from, long to) {
    long size = to - from;
    long bits = self.nextLong();
    if (size <= 0) {
      while (bits < from || bits >= to) {
        bits = self.nextLong();
      }
      return bits;
    }
    if ((size & (size - 1)) == 0) {
      return (bits & (size - 1)) + from;
    }
    long half = bits >>> 1;
    while (half - half % size + (size - 1) < 0) {
      half = self.nextLong() >>> 1;
    }
    return half % size + from;
  }

  public static double nextDouble(Random self, double bound) {
    if (!(bound > 0 && bound < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("bound must be finite and positive");
    }
    return between(self, 0.0, bound);
  }

  public static double nextDouble(Random self, double from, double to) {
    if (!(from < to && to - from < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("bound must be greater than origin");
    }
    return between(self, from, to);
  }

  private static double between(Random self, double from, double to) {
    double value = self.nextDouble() * (to - from) + from;
    return value < to ? value : Math.nextDown(to);
  }

  public static IntStream ints(Random self) {
    return IntStream.generate(self::nextInt);
  }

  public static IntStream ints(Random self, long size) {
    size(size);
    return IntStream.generate(self::nextInt).limit(size);
  }

  public static IntStream ints(Random self, int from, int to) {
    range(from < to);
    return IntStream.generate(() -> between(self, from, to));
  }

  public static IntStream ints(Random self, long size, int from, int to) {
    size(size);
    range(from < to);
    return IntStream.generate(() -> between(self, from, to)).limit(size);
  }

  public static LongStream longs(Random self) {
    return LongStream.generate(self::nextLong);
  }

  public static LongStream longs(Random self, long size) {
    size(size);
    return LongStream.generate(self::nextLong).limit(size);
  }

  public static LongStream longs(Random self, long from, long to) {
    range(from < to);
    return LongStream.generate(() -> between(self, from, to));
  }

  public static LongStream longs(Random self, long size, long from, long to) {
    size(size);
    range(from < to);
    return LongStream.generate(() -> between(self, from, to)).limit(size);
  }

  public static DoubleStream doubles(Random self) {
    return DoubleStream.generate(self::nextDouble);
  }

  public static DoubleStream doubles(Random self, long size) {
    size(size);
    return DoubleStream.generate(self::nextDouble).limit(size);
  }

  public static DoubleStream doubles(Random self, double from, double to) {
    range(from < to);
    return DoubleStream.generate(() -> between(self, from, to));
  }

  public static DoubleStream doubles(Random self, long size, double from, double to) {
    size(size);
    range(from < to);
    return DoubleStream.generate(() -> between(self, from, to)).limit(size);
  }

  private static void size(long size) {
    if (size < 0) {
      throw new IllegalArgumentException("size must be non-negative");
    }
  }

  private static void positive(boolean right) {
    if (!right) {
      throw new IllegalArgumentException("bound must be positive");
    }
  }

  private static void range(boolean right) {
    if (!right) {
      throw new IllegalArgumentException("bound must be greater than origin");
    }
  }

  public static void nextBytes(Random self, byte[] bytes) {
    int bits = 0;
    for (int i = 0; i < bytes.length; i++) {
      bits = i % 4 == 0 ? self.nextInt() : bits >> 8;
      bytes[i] = (byte) bits;
    }
  }
}
