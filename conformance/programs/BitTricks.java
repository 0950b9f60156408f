import java.util.*;

public class BitTricks {
  public static void main(String[] args) throws Exception {
    System.out.println(Integer.bitCount(255) + " " + Integer.reverse(1) + " " + Integer.highestOneBit(100) + " " + Integer.numberOfLeadingZeros(1) + " " + Integer.numberOfTrailingZeros(8) + " " + Integer.rotateLeft(1, 33));
    System.out.println(Long.bitCount(-1) + " " + Long.reverse(1) + " " + Long.numberOfTrailingZeros(0) + " " + Long.rotateRight(1, 1) + " " + Long.highestOneBit(1000));
    System.out.println(Integer.compress(0b10110110, 0b11110000) + " " + Integer.expand(0b1011, 0b11110000) + " " + Long.compress(255, 0x0f0f) + " " + Integer.reverseBytes(1) + " " + Integer.signum(-9));
    System.out.println((5 & 3) + " " + (5 | 3) + " " + (5 ^ 3) + " " + ~5 + " " + (-16 >> 2) + " " + (-16 >>> 28) + " " + (1L << 40) + " " + (1 << 40));
  }
}
