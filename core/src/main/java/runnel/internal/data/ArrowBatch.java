package runnel.internal.data;

/** The buffers of some rows, to be taken one after the other, in the order of the schema. */
final class ArrowBatch {
  private final ArrowFlat batch;
  private final ArrowBytes body;
  private final int nodes;
  private final int buffers;
  private final int rows;
  private long left;
  private int node;
  private int buffer;
  private int view;

  /** A RecordBatch with the bytes that follow it. */
  ArrowBatch(ArrowFlat batch, ArrowBytes body) {
    if (batch.has(3)) {
      throw ArrowField.refused(
          "The Arrow data is compressed with " + (batch.table(3).i8(0, 0) == 0 ? "LZ4" : "ZSTD"),
          "feather.write_feather(table, \"data.arrow\", compression=\"uncompressed\")"
              + "   # where it is written");
    }
    this.batch = batch;
    this.body = body;
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

  /** The next buffer. All of them are no longer than the body: none is there twice. */
  ArrowBytes buffer() {
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
    if (view >= batch.count(4, 8)) {
      throw ArrowBytes.damaged("the number of buffers of texts is missing");
    }
    long count = batch.i64(4, view++, 8, 0);
    if (count < 0 || count > buffers - buffer) {
      throw ArrowBytes.damaged("there are not so many buffers of texts: " + count);
    }
    ArrowBytes[] parts = new ArrowBytes[(int) count];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = buffer();
    }
    return parts;
  }

  /** Goes on behind a column that is not wanted. */
  void skip(ArrowField field) {
    node();
    ArrowField.Kind kind = field.kind();
    if (field.dictionary() != null) {
      buffer();
      buffer();
      return;
    }
    // A union of the dense kind has one more.
    for (int i = 0; i < kind.buffers + (kind == ArrowField.Kind.UNION ? field.width() : 0); i++) {
      buffer();
    }
    if (kind.isView()) {
      viewed();
    }
    field.children().forEach(this::skip);
  }

  private static int size(long size) {
    if (size < 0 || size > Integer.MAX_VALUE - 8) {
      throw ArrowBytes.damaged("it is to have " + size + " rows");
    }
    return (int) size;
  }
}
