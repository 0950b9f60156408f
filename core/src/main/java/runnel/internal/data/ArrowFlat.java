package runnel.internal.data;

/** A table of FlatBuffers, the format of Arrow's metadata, read where it lies. */
final class ArrowFlat {
  private final ArrowBytes bytes;
  private final long at;

  private ArrowFlat(ArrowBytes bytes, long at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The table that the bytes begin with. */
  static ArrowFlat root(ArrowBytes bytes) {
    return new ArrowFlat(bytes, unsigned(bytes, 0));
  }

  // Where the field is; 0: it is not there, and means its default.
  private long field(int index) {
    long layout = at - bytes.i32(at);
    int slot = 4 + 2 * index;
    if (slot >= bytes.u16(layout)) {
      return 0;
    }
    int offset = bytes.u16(layout + slot);
    return offset == 0 ? 0 : at + offset;
  }

  boolean has(int index) {
    return field(index) != 0;
  }

  int i8(int index, int otherwise) {
    long field = field(index);
    return field == 0 ? otherwise : bytes.i8(field);
  }

  int i16(int index, int otherwise) {
    long field = field(index);
    return field == 0 ? otherwise : bytes.u16(field);
  }

  int i32(int index, int otherwise) {
    long field = field(index);
    return field == 0 ? otherwise : bytes.i32(field);
  }

  long i64(int index) {
    long field = field(index);
    return field == 0 ? 0 : bytes.i64(field);
  }

  /** A text; empty if it is not there. */
  String text(int index) {
    long field = field(index);
    if (field == 0) {
      return "";
    }
    long text = field + unsigned(bytes, field);
    return bytes.text(text + 4, unsigned(bytes, text));
  }

  /** A table that must be there. */
  ArrowFlat table(int index) {
    long field = field(index);
    if (field == 0) {
      throw ArrowBytes.damaged("a part of the metadata is missing");
    }
    return new ArrowFlat(bytes, field + unsigned(bytes, field));
  }

  /** How many things are in a list whose things take so many bytes each. */
  int count(int index, int width) {
    long field = field(index);
    if (field == 0) {
      return 0;
    }
    long list = field + unsigned(bytes, field);
    long count = unsigned(bytes, list);
    return bytes.part(list + 4, count * width).size() / width;
  }

  /** A table in a list of tables. */
  ArrowFlat table(int index, int i) {
    long item = item(index, i, 4);
    return new ArrowFlat(bytes, item + unsigned(bytes, item));
  }

  /** A number in a list of numbers or of structures, so many bytes from the begin of the thing. */
  long i64(int index, int i, int width, int within) {
    return bytes.i64(item(index, i, width) + within);
  }

  int i32(int index, int i, int width, int within) {
    return bytes.i32(item(index, i, width) + within);
  }

  private long item(int index, int i, int width) {
    long field = field(index);
    return field + unsigned(bytes, field) + 4 + (long) i * width;
  }

  private static long unsigned(ArrowBytes bytes, long at) {
    return bytes.i32(at) & 0xffff_ffffL;
  }
}
