package runnel.browser.classlib.java.util;

import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import runnel.browser.compat.Script;

/** 128 bits that name something. */
public final class TUUID implements Serializable, Comparable<TUUID> {
  private final long high;
  private final long low;

  public TUUID(long high, long low) {
    this.high = high;
    this.low = low;
  }

  private static long randomLong() {
    return (long) Script.random() << 32 | (long) Script.random();
  }

  private static TUUID of(long high, long low, int version) {
    return new TUUID(
        high & ~0xf000L | (long) version << 12, low & 0x3fffffffffffffffL | 0x8000000000000000L);
  }

  public static TUUID randomUUID() {
    return of(randomLong(), randomLong(), 4);
  }

  public static TUUID nameUUIDFromBytes(byte[] name) {
    try {
      byte[] hash = MessageDigest.getInstance("MD5").digest(name);
      return of(bits(hash, 0), bits(hash, 8), 3);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long bits(byte[] bytes, int start) {
    long bits = 0;
    for (int i = start; i < start + 8; i++) {
      bits = bits << 8 | bytes[i] & 0xff;
    }
    return bits;
  }

  public static TUUID fromString(String text) {
    String[] parts = text.split("-", -1);
    if (text.length() > 36) {
      throw new IllegalArgumentException("UUID string too large");
    }
    if (parts.length != 5) {
      throw new IllegalArgumentException("Invalid UUID string: " + text);
    }
    long[] numbers = new long[5];
    for (int i = 0; i < 5; i++) {
      if (!parts[i].matches("[0-9a-fA-F]{1,16}")) {
        throw new NumberFormatException("Not hexadecimal: " + parts[i]);
      }
      numbers[i] = Long.parseUnsignedLong(parts[i], 16);
    }
    return new TUUID(
        (numbers[0] & 0xffffffffL) << 32 | (numbers[1] & 0xffff) << 16 | numbers[2] & 0xffff,
        (numbers[3] & 0xffff) << 48 | numbers[4] & 0xffffffffffffL);
  }

  public long getMostSignificantBits() {
    return high;
  }

  public long getLeastSignificantBits() {
    return low;
  }

  public int version() {
    return (int) (high >> 12 & 0xf);
  }

  public int variant() {
    return (int) (low >>> (64 - (low >>> 62)) & (low >> 63));
  }

  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    String first = hex.toHexDigits(high);
    String second = hex.toHexDigits(low);
    return first.substring(0, 8)
        + "-"
        + first.substring(8, 12)
        + "-"
        + first.substring(12)
        + "-"
        + second.substring(0, 4)
        + "-"
        + second.substring(4);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(high ^ low);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TUUID uuid && high == uuid.high && low == uuid.low;
  }

  @Override
  public int compareTo(TUUID other) {
    return high == other.high ? Long.compare(low, other.low) : Long.compare(high, other.high);
  }
}
