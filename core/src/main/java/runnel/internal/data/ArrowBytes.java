package runnel.internal.data;

import java.nio.charset.StandardCharsets;
import runnel.RunnelException;

/**
 * A part of an Arrow file, the least significant byte first. Each access is checked: what a damaged
 * or hostile file points to outside of its part is RN190.
 */
final class ArrowBytes {
  private final byte[] bytes;
  private final int from;
  private final int size;

  private ArrowBytes(byte[] bytes, int from, int size) {
    this.bytes = bytes;
    this.from = from;
    this.size = size;
  }

  static ArrowBytes of(byte[] bytes) {
    return new ArrowBytes(bytes, 0, bytes.length);
  }

  int size() {
    return size;
  }

  ArrowBytes part(long at, long length) {
    return new ArrowBytes(bytes, checked(at, length), (int) length);
  }

  ArrowBytes from(long at) {
    return part(at, size - at);
  }

  /** A byte with its sign. */
  int i8(long at) {
    return bytes[checked(at, 1)];
  }

  int u16(long at) {
    int i = checked(at, 2);
    return (bytes[i] & 0xff) | (bytes[i + 1] & 0xff) << 8;
  }

  int i32(long at) {
    return int32(checked(at, 4));
  }

  long i64(long at) {
    int i = checked(at, 8);
    return (int32(i) & 0xffff_ffffL) | (long) int32(i + 4) << 32;
  }

  private int int32(int i) {
    return (bytes[i] & 0xff)
        | (bytes[i + 1] & 0xff) << 8
        | (bytes[i + 2] & 0xff) << 16
        | bytes[i + 3] << 24;
  }

  boolean bit(int index) {
    return (i8(index >> 3) & 1 << (index & 7)) != 0;
  }

  String text(long at, long length) {
    return new String(bytes, checked(at, length), (int) length, StandardCharsets.UTF_8);
  }

  byte[] copy(long at, int length) {
    int start = checked(at, length);
    byte[] copy = new byte[length];
    System.arraycopy(bytes, start, copy, 0, length);
    return copy;
  }

  void copy(long at, byte[] to, int start, int length) {
    System.arraycopy(bytes, checked(at, length), to, start, length);
  }

  private int checked(long at, long length) {
    if (at < 0 || length < 0 || at > size - length) {
      throw damaged(
          length
              + " bytes are to be at byte "
              + (from + at)
              + ", the part ends at "
              + (from + size));
    }
    return from + (int) at;
  }

  /** RN190: these bytes are not what Arrow has there. */
  static RunnelException damaged(String what) {
    return new RunnelException(
        "RN190",
        "The Arrow data is cut off or damaged: " + what,
        "Frame.arrow(stream)   // the whole file, as its writer closed it");
  }
}
