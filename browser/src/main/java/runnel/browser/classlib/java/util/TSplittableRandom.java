package runnel.browser.classlib.java.util;

import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * SplitMix64, as G. Steele, D. Lea and C. Flood published it ("Fast splittable pseudorandom number
 * generators", OOPSLA 2014): the same seed gives the same longs as on the JVM.
 */
public final class TSplittableRandom implements RandomGenerator {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private final long gamma;
  private long seed;

  public TSplittableRandom() {
    this(ThreadLocalRandom.current().nextLong());
  }

  public TSplittableRandom(long seed) {
    this(seed, GOLDEN);
  }

  private TSplittableRandom(long seed, long gamma) {
    this.seed = seed;
    this.gamma = gamma;
  }

  private long advance() {
    seed += gamma;
    return seed;
  }

  private static long mix(long z, int first, long one, int second, long two, int third) {
    long a = (z ^ z >>> first) * one;
    long b = (a ^ a >>> second) * two;
    return b ^ b >>> third;
  }

  public TSplittableRandom split() {
    long newSeed = nextLong();
    long odd = mix(advance(), 33, 0xff51afd7ed558ccdL, 33, 0xc4ceb9fe1a85ec53L, 33) | 1;
    boolean tooFewChanges = Long.bitCount(odd ^ odd >>> 1) < 24;
    return new TSplittableRandom(newSeed, tooFewChanges ? odd ^ 0xaaaaaaaaaaaaaaaaL : odd);
  }

  @Override
  public long nextLong() {
    return mix(advance(), 30, 0xbf58476d1ce4e5b9L, 27, 0x94d049bb133111ebL, 31);
  }

  @Override
  public int nextInt() {
    long z = advance();
    long a = (z ^ z >>> 33) * 0x62a9d9ed799705f5L;
    long b = (a ^ a >>> 28) * 0xcb24d0a5c88c35b3L;
    return (int) (b >>> 32);
  }

  @Override
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive");
    }
    int mask = bound - 1;
    int r = nextInt();
    if ((bound & mask) == 0) {
      return r & mask;
    }
    int u = r >>> 1;
    while (u + mask - (r = u % bound) < 0) {
      u = nextInt() >>> 1;
    }
    return r;
  }

  @Override
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }
}
