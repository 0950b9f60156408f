package runnel.internal.data;

/**
 * How many bytes there are, in the file and of what was decompressed: some values take no room in a
 * file, and a small file could ask for any number of them.
 */
final class ArrowRoom {
  private static final int SPARE = 1 << 20;

  private long bytes;
  private long objects;

  ArrowRoom(long bytes) {
    this.bytes = bytes;
  }

  /** Bytes that were decompressed. */
  void add(long more) {
    bytes += more;
  }

  /** Lists, structures and gaps that are about to be made. */
  void make(int count) {
    objects += count;
    if (objects > SPARE + bytes) {
      throw ArrowBytes.damaged("it has far more values than bytes");
    }
  }

  /** All rows so far. */
  void rows(long rows) {
    if (rows > Math.min(SPARE + 8 * bytes, Integer.MAX_VALUE - 8)) {
      throw ArrowBytes.damaged("it has far more rows than bytes");
    }
  }
}
