package runnel.internal.data;

/** The buffers of some rows, to be taken one after the other, in the order of the schema. */
final class ArrowBatch {
  private static final int LZ4 = 0;
  private static final int BYTES_OF_LENGTH = 8;

  private final ArrowFlat batch;
  private final ArrowBytes body;
  private final ArrowRoom room;
  private final boolean compressed;
  private final int nodes;
  private final int buffers;
  private final int rows;
  private long left;
  private int node;
  private int buffer;
  private int view;

  /** A RecordBatch with the bytes that follow it. */
  ArrowBatch(ArrowFlat batch, ArrowBytes body, ArrowRoom room) {
    compressed = batch.has(3);
    if (compressed && batch.table(3).i8(0, LZ4) != LZ4) {
      throw ArrowField.refused(
          "The Arrow data is compressed with ZSTD; LZ4 and no compression are read",
          "feather.write_feather(table, \"data.arrow\", compression=\"lz4\")"
              + "   # where it is written");
    }
    this.batch = batch;
    this.body = body;
    this.room = room;
    nodes = batch.count(1, 16);
    buffers = batch.count(2, 16);
    rows = size(batch.i64(0));
    left = body.size();
  }

  int rows() {
    return rows;
  }

  /** How many values the next column has. */
  int node() {
    if (node == nodes) {
      throw ArrowBytes.damaged("a column is missing in a batch of " + rows + " rows");
    }
    return size(batch.i64(1, node++, 16, 0));
  }

  /** The next buffer. */
  ArrowBytes buffer() {
    ArrowBytes packed = next();
    if (!compressed || packed.size() == 0) {
      return packed;
    }
    long length = packed.i64(0);
    ArrowBytes from = packed.from(BYTES_OF_LENGTH);
    if (length == -1) {
      return from; // It would not have become smaller.
    }
    byte[] whole = length == 0 ? new byte[0] : Lz4.frame(from, length);
    room.add(whole.length);
    return ArrowBytes.of(whole);
  }

  /** As it is in the file. All of them are no longer than the body: none is there twice. */
  private ArrowBytes next() {
    if (buffer == buffers) {
      throw ArrowBytes.damaged("a buffer is missing in a batch of " + rows + " rows");
    }
    long at = batch.i64(2, buffer, 16, 0);
    long length = batch.i64(2, buffer++, 16, 8);
    ArrowBytes part = body.part(length == 0 ? 0 : at, length);
    left -= length;
    if (left < 0) {
      throw ArrowBytes.damaged("buffers lie one upon the other");
    }
    return part;
  }

  /** The buffers of texts of the next column that has views. */
  ArrowBytes[] viewed() {
    ArrowBytes[] parts = new ArrowBytes[views()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = buffer();
    }
    return parts;
  }

  private int views() {
    if (view >= batch.count(4, 8)) {
      throw ArrowBytes.damaged("the number of buffers of texts is missing");
    }
    long count = batch.i64(4, view++, 8, 0);
    if (count < 0 || count > buffers - buffer) {
      throw ArrowBytes.damaged("there are not so many buffers of texts: " + count);
    }
    return (int) count;
  }

  /** Goes on behind a column that is not wanted. */
  void skip(ArrowField field) {
    node();
    ArrowField.Kind kind = field.kind();
    // A union of the dense kind has one more.
    int own = kind.buffers + (kind == ArrowField.Kind.UNION ? field.width() : 0);
    pass(field.dictionary() != null ? 2 : own);
    if (field.dictionary() != null) {
      return;
    }
    if (kind.isView()) {
      pass(views());
    }
    field.children().forEach(this::skip);
  }

  private void pass(int count) {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private static int size(long size) {
    if (size < 0 || size > Integer.MAX_VALUE - 8) {
      throw ArrowBytes.damaged("it is to have " + size + " rows");
    }
    return (int) size;
  }
}
