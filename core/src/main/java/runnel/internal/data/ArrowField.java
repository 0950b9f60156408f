package runnel.internal.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import runnel.ColumnType;
import runnel.RunnelException;

/**
 * A column as the schema of an Arrow file describes it.
 *
 * @param kind what the values are
 * @param width bits of a number, items of a list of fixed size, 1 for a union of the dense kind
 * @param unit of a time: how many there are in a second; of a decimal: digits behind the point
 * @param flag of a whole number: it has a sign; of a timestamp: it is a point in time
 * @param dictionary what the values' numbers are looked up in; null: they are values themselves
 */
record ArrowField(
    String name,
    Kind kind,
    int width,
    int unit,
    boolean flag,
    @Nullable Dictionary dictionary,
    List<ArrowField> children) {

  /** The types of Arrow by their numbers, with how many buffers each has. */
  enum Kind {
    NONE(0),
    NULL(0),
    INT(2),
    FLOAT(2),
    BINARY(3),
    UTF8(3),
    BOOL(2),
    DECIMAL(2),
    DATE(2),
    TIME(2),
    TIMESTAMP(2),
    INTERVAL(2),
    LIST(2),
    STRUCT(1),
    UNION(1),
    FIXED_SIZE_BINARY(2),
    FIXED_SIZE_LIST(1),
    MAP(2),
    DURATION(2),
    LARGE_BINARY(3),
    LARGE_UTF8(3),
    LARGE_LIST(2),
    RUN_END_ENCODED(0),
    BINARY_VIEW(2),
    UTF8_VIEW(2),
    LIST_VIEW(3),
    LARGE_LIST_VIEW(3);

    final int buffers;

    Kind(int buffers) {
      this.buffers = buffers;
    }

    boolean isView() {
      return this == BINARY_VIEW || this == UTF8_VIEW;
    }
  }

  /** Where to look up values: numbers of so many bits, with a sign or not. */
  record Dictionary(long id, int width, boolean signed) {}

  private static final int DEEPEST = 20;
  private static final int MOST = 100_000;
  private static final int[] PER_SECOND = {1, 1_000, 1_000_000, 1_000_000_000};

  /** The columns of a schema. */
  static List<ArrowField> of(ArrowFlat schema) {
    if (schema.i16(0, 0) != 0) {
      throw refused(
          "The Arrow data has the most significant byte first", "Write it on another machine");
    }
    return list(schema, 1, 0, new int[1]);
  }

  private static List<ArrowField> list(ArrowFlat parent, int index, int depth, int[] total) {
    int count = parent.count(index, 4);
    total[0] += count;
    if (depth > DEEPEST || total[0] > MOST) {
      throw ArrowBytes.damaged("its schema has no end");
    }
    List<ArrowField> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      fields.add(field(parent.table(index, i), depth, total));
    }
    return fields;
  }

  private static ArrowField field(ArrowFlat field, int depth, int[] total) {
    String name = field.text(0);
    int number = field.i8(2, 0);
    if (number <= 0 || number >= Kind.values().length) {
      throw refused(
          "Column \"" + name + "\" is of a type that came later: " + number,
          "Write it with the types of Arrow 1.0");
    }
    Kind kind = Kind.values()[number];
    ArrowFlat type = field.table(3);
    Dictionary dictionary = field.has(4) ? dictionary(field.table(4)) : null;
    List<ArrowField> children = list(field, 5, depth + 1, total);
    int width = width(kind, type);
    int unit = unit(kind, type);
    if (!isWidth(kind, width, unit)
        || (dictionary != null && !isWidth(Kind.INT, dictionary.width, 0))) {
      throw ArrowBytes.damaged("column \"" + name + "\" has " + width + " bits");
    }
    return new ArrowField(name, kind, width, unit, flag(kind, type), dictionary, children);
  }

  private static Dictionary dictionary(ArrowFlat encoding) {
    if (!encoding.has(1)) {
      return new Dictionary(encoding.i64(0), 32, true);
    }
    ArrowFlat type = encoding.table(1);
    return new Dictionary(encoding.i64(0), type.i32(0, 0), type.i8(1, 0) != 0);
  }

  private static int width(Kind kind, ArrowFlat type) {
    return switch (kind) {
      case INT -> type.i32(0, 0);
      case FLOAT -> 16 << type.i16(0, 0);
      case DECIMAL -> type.i32(2, 128);
      case DATE -> type.i16(0, 1) == 0 ? 32 : 64;
      case TIME -> type.i32(1, 32);
      case TIMESTAMP -> 64;
      case FIXED_SIZE_LIST -> type.i32(0, 0);
      case UNION -> type.i16(0, 0) & 1;
      default -> 0;
    };
  }

  private static boolean isWidth(Kind kind, int width, int unit) {
    return switch (kind) {
      case INT -> width == 8 || width == 16 || width == 32 || width == 64;
      case FLOAT -> width >= 16 && width <= 64;
      case DECIMAL -> width >= 32 && width <= 256 && width % 32 == 0 && Math.abs(unit) <= 100;
      case TIME -> width == 32 || width == 64;
      default -> width >= 0;
    };
  }

  private static int unit(Kind kind, ArrowFlat type) {
    return switch (kind) {
      case DECIMAL -> type.i32(1, 0);
      case TIME -> PER_SECOND[type.i16(0, 1) & 3];
      case TIMESTAMP -> PER_SECOND[type.i16(0, 0) & 3];
      default -> 0;
    };
  }

  private static boolean flag(Kind kind, ArrowFlat type) {
    return switch (kind) {
      case INT -> type.i8(1, 0) != 0;
      case TIMESTAMP -> !type.text(1).isEmpty();
      default -> false;
    };
  }

  /**
   * What a frame has for it.
   *
   * @throws RunnelException RN191 if it has nothing
   */
  ColumnType type() {
    return switch (kind) {
      case NULL, UTF8, LARGE_UTF8, UTF8_VIEW -> ColumnType.TEXT;
      case INT -> ColumnType.INTEGER;
      case FLOAT, DECIMAL -> ColumnType.NUMBER;
      case BOOL -> ColumnType.BOOLEAN;
      case DATE -> ColumnType.DATE;
      case TIME -> ColumnType.TIME;
      case TIMESTAMP -> flag ? ColumnType.INSTANT : ColumnType.DATE_TIME;
      case LIST, LARGE_LIST, FIXED_SIZE_LIST, STRUCT -> {
        children.forEach(ArrowField::type);
        yield ColumnType.OTHER;
      }
      default ->
          throw refused(
              "Column \""
                  + name
                  + "\" is of Arrow's type "
                  + kind
                  + ", which a frame does not keep",
              "Frame.arrow(stream, \"a\", \"b\")   // the columns to be read, without this one");
    };
  }

  /** The values that the numbers of this column are looked up in. */
  ArrowField values() {
    return new ArrowField(name, kind, width, unit, flag, null, children);
  }

  /** RN191: Arrow has it, a frame has not. */
  static RunnelException refused(String what, String fix) {
    return new RunnelException("RN191", what, fix);
  }
}
