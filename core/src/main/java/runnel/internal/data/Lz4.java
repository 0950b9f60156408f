package runnel.internal.data;

import runnel.RunnelException;

/**
 * Decompresses a frame of LZ4, as it is described in <a
 * href="https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md">LZ4 Frame Format</a> 1.6 and
 * <a href="https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md">LZ4 Block Format</a>.
 * Checksums are passed over, as Arrow's other readers may do: what is not right is noticed by its
 * lengths, or is a value.
 */
final class Lz4 {
  /**
   * A byte says no more than so many: a sequence of one value goes on by 255 for each of its bytes.
   */
  static final int MOST = 255;

  private static final int MAGIC = 0x184D2204;
  private static final int VERSION = 1;
  private static final int BLOCK_SUMS = 0x10;
  private static final int CONTENT_SIZE = 0x08;
  private static final int DICTIONARY = 0x01;
  private static final int MINIMAL_MATCH = 4;

  private final byte[] to;
  private int size;

  private Lz4(int length) {
    to = new byte[length];
  }

  /**
   * The content of the frame.
   *
   * @param length how long it is to be; the frame may say neither more nor less
   * @throws RunnelException RN190 if it is damaged
   */
  static byte[] frame(ArrowBytes from, long length) {
    if (length < 0 || length > Math.min((long) MOST * from.size(), Integer.MAX_VALUE - 8)) {
      throw damaged(from.size() + " bytes are to become " + length);
    }
    Lz4 frame = new Lz4((int) length);
    frame.read(from);
    return frame.to;
  }

  private void read(ArrowBytes from) {
    int flags = from.i8(4) & 0xff;
    if (from.i32(0) != MAGIC || flags >> 6 != VERSION || (flags & DICTIONARY) != 0) {
      throw damaged("it begins with no frame that Arrow has");
    }
    long at = 6 + ((flags & CONTENT_SIZE) == 0 ? 0 : 8) + 1;
    for (int word = from.i32(at); word != 0; word = from.i32(at)) {
      ArrowBytes block = from.part(at + 4, word & Integer.MAX_VALUE);
      if (word < 0) {
        copy(block, 0, block.size());
      } else {
        new Block(block).read();
      }
      at += 4L + block.size() + ((flags & BLOCK_SUMS) == 0 ? 0 : 4);
    }
    if (size != to.length) {
      throw damaged("it has " + size + " bytes of " + to.length);
    }
  }

  private void copy(ArrowBytes from, int at, int length) {
    room(length);
    from.copy(at, to, size, length);
    size += length;
  }

  private void room(int length) {
    if (length < 0 || length > to.length - size) {
      throw damaged("it has more than " + to.length + " bytes");
    }
  }

  /** What was written before, of this block or of one before it, and while it is written. */
  private void repeat(int offset, int length) {
    if (offset == 0 || offset > size) {
      throw damaged("it repeats what is " + offset + " bytes before, of " + size);
    }
    room(length);
    if (offset >= length) {
      System.arraycopy(to, size - offset, to, size, length);
      size += length;
    } else {
      for (int end = size + length; size < end; size++) {
        to[size] = to[size - offset];
      }
    }
  }

  private static RunnelException damaged(String what) {
    return ArrowBytes.damaged("LZ4: " + what);
  }

  /** Sequences, each of some bytes and of something to be repeated; the last one is bytes alone. */
  private final class Block {
    private final ArrowBytes from;
    private int at;

    Block(ArrowBytes from) {
      this.from = from;
    }

    void read() {
      while (at < from.size()) {
        int token = next();
        int literals = length(token >> 4);
        copy(from, at, literals);
        at += literals;
        if (at < from.size()) {
          int offset = next() | next() << 8;
          repeat(offset, length(token & 15) + MINIMAL_MATCH);
        }
      }
    }

    private int next() {
      return from.i8(at++) & 0xff;
    }

    /** Goes on in further bytes, as long as each is the largest there is. */
    private int length(int begin) {
      int length = begin;
      int more = begin == 15 ? 255 : 0;
      while (more == 255) {
        more = next();
        length += more;
        room(length);
      }
      return length;
    }
  }
}
