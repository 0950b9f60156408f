package runnel.browser.classlib.java.security;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The hash functions of RFC 1321 (MD5) and FIPS 180-4 (SHA). Their tables are computed, as the
 * standards define them.
 */
final class TDigests {
  private TDigests() {}

  /** Takes in bytes, a block at a time. */
  abstract static class Blocks extends TMessageDigest {
    final byte[] block;
    private final int digestLength;
    private final int lengthBytes;
    private final boolean littleEndian;
    private int filled;
    private long total;

    Blocks(String name, int digestLength, int blockBytes, int lengthBytes, boolean littleEndian) {
      super(name);
      this.digestLength = digestLength;
      block = new byte[blockBytes];
      this.lengthBytes = lengthBytes;
      this.littleEndian = littleEndian;
    }

    abstract void start();

    abstract void take();

    abstract byte[] result();

    @Override
    protected int engineGetDigestLength() {
      return digestLength;
    }

    @Override
    protected void engineUpdate(byte input) {
      block[filled++] = input;
      total++;
      if (filled == block.length) {
        take();
        filled = 0;
      }
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int len) {
      for (int i = offset; i < offset + len; i++) {
        engineUpdate(input[i]);
      }
    }

    @Override
    protected byte[] engineDigest() {
      long bits = total * 8;
      engineUpdate((byte) 0x80);
      while (filled != block.length - lengthBytes) {
        engineUpdate((byte) 0);
      }
      for (int i = 0; i < lengthBytes; i++) {
        int place = littleEndian ? i : lengthBytes - 1 - i;
        engineUpdate((byte) (place < 8 ? bits >>> 8 * place : 0));
      }
      return Arrays.copyOf(result(), digestLength);
    }

    @Override
    protected void engineReset() {
      filled = 0;
      total = 0;
      start();
    }

    final int word(int i) {
      int at = 4 * i;
      return (block[at] & 255) << 24
          | (block[at + 1] & 255) << 16
          | (block[at + 2] & 255) << 8
          | block[at + 3] & 255;
    }

    static byte[] bytes(int[] words) {
      byte[] out = new byte[4 * words.length];
      for (int i = 0; i < out.length; i++) {
        out[i] = (byte) (words[i / 4] >>> 24 - 8 * (i % 4));
      }
      return out;
    }
  }

  static final class Md5 extends Blocks {
    private static final int[] TURNS = {7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};
    private static final int[] SINES = new int[64];

    static {
      for (int i = 0; i < 64; i++) {
        SINES[i] = (int) (long) (Math.abs(Math.sin(i + 1)) * 4294967296.0);
      }
    }

    private final int[] state = new int[4];

    Md5(String name) {
      super(name, 16, 64, 8, true);
      start();
    }

    @Override
    void start() {
      state[0] = 0x67452301;
      state[1] = 0xefcdab89;
      state[2] = 0x98badcfe;
      state[3] = 0x10325476;
    }

    @Override
    void take() {
      int a = state[0];
      int b = state[1];
      int c = state[2];
      int d = state[3];
      for (int i = 0; i < 64; i++) {
        int f;
        int k;
        if (i < 16) {
          f = b & c | ~b & d;
          k = i;
        } else if (i < 32) {
          f = d & b | ~d & c;
          k = 5 * i + 1;
        } else if (i < 48) {
          f = b ^ c ^ d;
          k = 3 * i + 5;
        } else {
          f = c ^ (b | ~d);
          k = 7 * i;
        }
        int sum = a + f + SINES[i] + Integer.reverseBytes(word(k % 16));
        a = d;
        d = c;
        c = b;
        b += Integer.rotateLeft(sum, TURNS[i / 16 * 4 + i % 4]);
      }
      state[0] += a;
      state[1] += b;
      state[2] += c;
      state[3] += d;
    }

    @Override
    byte[] result() {
      int[] reversed = new int[4];
      for (int i = 0; i < 4; i++) {
        reversed[i] = Integer.reverseBytes(state[i]);
      }
      return bytes(reversed);
    }
  }

  static final class Sha1 extends Blocks {
    private final int[] state = new int[5];

    Sha1(String name) {
      super(name, 20, 64, 8, false);
      start();
    }

    @Override
    void start() {
      state[0] = 0x67452301;
      state[1] = 0xefcdab89;
      state[2] = 0x98badcfe;
      state[3] = 0x10325476;
      state[4] = 0xc3d2e1f0;
    }

    @Override
    void take() {
      int[] w = new int[80];
      for (int i = 0; i < 80; i++) {
        w[i] =
            i < 16 ? word(i) : Integer.rotateLeft(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
      }
      int a = state[0];
      int b = state[1];
      int c = state[2];
      int d = state[3];
      int e = state[4];
      for (int i = 0; i < 80; i++) {
        int f;
        if (i < 20) {
          f = (b & c | ~b & d) + 0x5a827999;
        } else if (i < 40) {
          f = (b ^ c ^ d) + 0x6ed9eba1;
        } else if (i < 60) {
          f = (b & c | b & d | c & d) + 0x8f1bbcdc;
        } else {
          f = (b ^ c ^ d) + 0xca62c1d6;
        }
        int sum = Integer.rotateLeft(a, 5) + f + e + w[i];
        e = d;
        d = c;
        c = Integer.rotateLeft(b, 30);
        b = a;
        a = sum;
      }
      state[0] += a;
      state[1] += b;
      state[2] += c;
      state[3] += d;
      state[4] += e;
    }

    @Override
    byte[] result() {
      return bytes(state);
    }
  }

  static final class Sha256 extends Blocks {
    private static final int[] PRIMES = primes(64);
    private static final int[] ROUNDS = new int[64];

    static {
      for (int i = 0; i < 64; i++) {
        ROUNDS[i] = (int) (fraction(PRIMES[i], 3) >>> 32);
      }
    }

    private final int[] state = new int[8];
    private final boolean small;

    Sha256(String name, int digestLength) {
      super(name, digestLength, 64, 8, false);
      small = digestLength < 32;
      start();
    }

    @Override
    void start() {
      for (int i = 0; i < 8; i++) {
        state[i] = small ? (int) fraction(PRIMES[i + 8], 2) : (int) (fraction(PRIMES[i], 2) >>> 32);
      }
    }

    @Override
    void take() {
      int[] w = new int[64];
      for (int i = 0; i < 64; i++) {
        if (i < 16) {
          w[i] = word(i);
        } else {
          int x = w[i - 15];
          int y = w[i - 2];
          int first = Integer.rotateRight(x, 7) ^ Integer.rotateRight(x, 18) ^ x >>> 3;
          int second = Integer.rotateRight(y, 17) ^ Integer.rotateRight(y, 19) ^ y >>> 10;
          w[i] = w[i - 16] + first + w[i - 7] + second;
        }
      }
      int[] v = state.clone();
      for (int i = 0; i < 64; i++) {
        int a = v[0];
        int e = v[4];
        int high =
            Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25);
        int choice = e & v[5] ^ ~e & v[6];
        int one = v[7] + high + choice + ROUNDS[i] + w[i];
        int low =
            Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22);
        int majority = a & v[1] ^ a & v[2] ^ v[1] & v[2];
        System.arraycopy(v, 0, v, 1, 7);
        v[4] += one;
        v[0] = one + low + majority;
      }
      for (int i = 0; i < 8; i++) {
        state[i] += v[i];
      }
    }

    @Override
    byte[] result() {
      return bytes(state);
    }
  }

  static final class Sha512 extends Blocks {
    private static final int[] PRIMES = primes(80);
    private static final long[] ROUNDS = new long[80];

    static {
      for (int i = 0; i < 80; i++) {
        ROUNDS[i] = fraction(PRIMES[i], 3);
      }
    }

    private final long[] state = new long[8];
    private final boolean small;

    Sha512(String name, int digestLength) {
      super(name, digestLength, 128, 16, false);
      small = digestLength < 64;
      start();
    }

    @Override
    void start() {
      for (int i = 0; i < 8; i++) {
        state[i] = fraction(PRIMES[small ? i + 8 : i], 2);
      }
    }

    @Override
    void take() {
      long[] w = new long[80];
      for (int i = 0; i < 80; i++) {
        if (i < 16) {
          w[i] = (long) word(2 * i) << 32 | word(2 * i + 1) & 0xffffffffL;
        } else {
          long x = w[i - 15];
          long y = w[i - 2];
          long first = Long.rotateRight(x, 1) ^ Long.rotateRight(x, 8) ^ x >>> 7;
          long second = Long.rotateRight(y, 19) ^ Long.rotateRight(y, 61) ^ y >>> 6;
          w[i] = w[i - 16] + first + w[i - 7] + second;
        }
      }
      long[] v = state.clone();
      for (int i = 0; i < 80; i++) {
        long a = v[0];
        long e = v[4];
        long high = Long.rotateRight(e, 14) ^ Long.rotateRight(e, 18) ^ Long.rotateRight(e, 41);
        long choice = e & v[5] ^ ~e & v[6];
        long one = v[7] + high + choice + ROUNDS[i] + w[i];
        long low = Long.rotateRight(a, 28) ^ Long.rotateRight(a, 34) ^ Long.rotateRight(a, 39);
        long majority = a & v[1] ^ a & v[2] ^ v[1] & v[2];
        System.arraycopy(v, 0, v, 1, 7);
        v[4] += one;
        v[0] = one + low + majority;
      }
      for (int i = 0; i < 8; i++) {
        state[i] += v[i];
      }
    }

    @Override
    byte[] result() {
      int[] halves = new int[16];
      for (int i = 0; i < 16; i++) {
        halves[i] = (int) (state[i / 2] >>> (i % 2 == 0 ? 32 : 0));
      }
      return bytes(halves);
    }
  }

  /** The first primes. */
  static int[] primes(int count) {
    int[] primes = new int[count];
    int found = 0;
    for (int n = 2; found < count; n++) {
      boolean prime = true;
      for (int i = 0; i < found && prime; i++) {
        prime = n % primes[i] != 0;
      }
      if (prime) {
        primes[found++] = n;
      }
    }
    return primes;
  }

  /** The first 64 bits behind the point of the square (2) or cube (3) root of a small number. */
  static long fraction(int n, int root) {
    BigInteger shifted = BigInteger.valueOf(n).shiftLeft(64 * root);
    BigInteger low = BigInteger.ZERO;
    // Bit by bit, the greatest number whose power is not too great.
    for (int bit = 64 + 5; bit >= 0; bit--) {
      BigInteger tried = low.setBit(bit);
      if (tried.pow(root).compareTo(shifted) <= 0) {
        low = tried;
      }
    }
    return low.longValue();
  }
}
