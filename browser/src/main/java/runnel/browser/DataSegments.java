package runnel.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Mends the places of data in a module: TeaVM 0.15 writes them as unsigned numbers, where
 * WebAssembly reads signed ones, so that an app with a resource may not start
 * (docs/upstream/data-segment-offset.md). What comes before the data, so the code, stays where it
 * is.
 */
final class DataSegments {
  private static final int HEADER = 8;
  private static final int DATA = 11;
  private static final int I32_CONST = 0x41;
  private static final int END = 0x0b;

  private final byte[] module;
  private int at;

  private DataSegments(byte[] module) {
    this.module = module;
  }

  /** Mends the module in {@code file}. */
  static void mend(Path file) throws IOException {
    Files.write(file, mended(Files.readAllBytes(file)));
  }

  static byte[] mended(byte[] module) {
    return new DataSegments(module).mended();
  }

  private byte[] mended() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(module.length + 64);
    out.write(module, 0, HEADER);
    at = HEADER;
    while (at < module.length) {
      int begin = at;
      int id = module[at++];
      int size = number();
      int start = at;
      if (id == DATA) {
        byte[] section = segments(start);
        out.write(id);
        unsigned(out, section.length);
        out.writeBytes(section);
      } else {
        // As it is, also how its size is written: places in the code are known by their offsets.
        out.write(module, begin, start + size - begin);
      }
      at = start + size;
    }
    return out.toByteArray();
  }

  private byte[] segments(int start) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    at = start;
    int count = number();
    unsigned(out, count);
    for (int i = 0; i < count; i++) {
      if (module[at] != 0 || module[at + 1] != I32_CONST) {
        throw new IllegalStateException("A data segment of another form than TeaVM's");
      }
      at += 2;
      int offset = number();
      at++; // the end of the constant
      int length = number();
      out.write(0);
      out.write(I32_CONST);
      signed(out, offset);
      out.write(END);
      unsigned(out, length);
      out.write(module, at, length);
      at += length;
    }
    return out.toByteArray();
  }

  private int number() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = module[at++];
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private static void unsigned(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest > 0x7f) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  private static void signed(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest > 0x3f || rest < -0x40) {
      out.write(rest & 0x7f | 0x80);
      rest >>= 7;
    }
    out.write(rest & 0x7f);
  }
}
