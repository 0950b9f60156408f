package runnel.internal.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.ColumnType;

/** A column that grows at its end, until it is built. */
public final class Growing {
  /** So many different texts are looked for again; where most differ each row has its own. */
  private static final int MANY = 1 << 16;

  private final ColumnType type;
  private int size;
  private long[] longs = {};
  private double[] doubles = {};
  private @Nullable Object[] things = {};
  private int[] codes = {};
  private final BitSet truths = new BitSet();
  private final BitSet nulls = new BitSet();
  private @Nullable List<String> texts;
  private @Nullable Map<String, Integer> known;

  /** An empty column of this type. */
  public Growing(ColumnType type) {
    this.type = type;
    if (type == ColumnType.TEXT) {
      texts = new ArrayList<>();
      known = new HashMap<>();
    }
  }

  /** What it takes. */
  public ColumnType type() {
    return type;
  }

  /** How many values there are. */
  public int size() {
    return size;
  }

  /** Adds none. */
  public void addNull() {
    switch (type) {
      case NUMBER -> add(Double.NaN);
      case TEXT -> code(-1);
      case OTHER -> thing(null);
      case BOOLEAN -> nulls.set(size++);
      default -> {
        nulls.set(size);
        add(0L);
      }
    }
  }

  /**
   * Adds a whole number, or what a date or a time is kept as.
   *
   * @return whether the column takes it
   */
  public boolean add(long value) {
    switch (type) {
      case INTEGER, DATE, TIME, DATE_TIME, INSTANT -> {
        if (size == longs.length) {
          longs = Arrays.copyOf(longs, grown());
        }
        longs[size++] = value;
      }
      case NUMBER -> add((double) value);
      case TEXT -> add(Long.toString(value));
      case OTHER -> thing(value);
      case BOOLEAN -> {
        return false;
      }
    }
    return true;
  }

  /** Adds a number. */
  public boolean add(double value) {
    switch (type) {
      case NUMBER -> {
        if (size == doubles.length) {
          doubles = Arrays.copyOf(doubles, grown());
        }
        doubles[size++] = value;
      }
      case INTEGER -> {
        if (value != Math.rint(value) || Math.abs(value) >= 0x1p63) {
          return false;
        }
        add((long) value);
      }
      case TEXT -> add(Double.toString(value));
      case OTHER -> thing(value);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Adds true or false. */
  public boolean add(boolean value) {
    switch (type) {
      case BOOLEAN -> truths.set(size++, value);
      case TEXT -> add(value ? "true" : "false");
      case OTHER -> thing(value);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Adds a text, as such or as what it says. */
  public boolean add(String text) {
    switch (type) {
      case TEXT -> addText(text);
      case OTHER -> thing(text);
      default -> {
        return Parsing.add(this, text);
      }
    }
    return true;
  }

  /** Adds any value. */
  public boolean add(@Nullable Object value) {
    switch (value) {
      case null -> addNull();
      case String text -> {
        return add(text);
      }
      case Boolean truth -> {
        return add(truth.booleanValue());
      }
      // Else the greatest would be rounded, and the least be taken for none.
      case Long whole when type == ColumnType.INTEGER -> {
        return add(whole.longValue());
      }
      default -> {
        return switch (type) {
          case OTHER -> thing(value);
          case TEXT -> add(Values.text(value));
          case NUMBER -> value instanceof Number number && add(number.doubleValue());
          case BOOLEAN -> false;
          default -> {
            long whole = Values.whole(type, value);
            yield whole != Dates.NONE && add(whole);
          }
        };
      }
    }
    return true;
  }

  /** Adds a value of a column of the same type. */
  void add(Column from, int row) {
    if (from.isNull(row)) {
      addNull();
      return;
    }
    switch (type) {
      case NUMBER -> add(from.number(row));
      case BOOLEAN -> add(from.whole(row) != 0);
      case TEXT -> addText(from.text(row));
      case OTHER -> thing(from.thing(row));
      default -> add(from.whole(row));
    }
  }

  private boolean thing(@Nullable Object value) {
    if (size == things.length) {
      things = Arrays.copyOf(things, grown());
    }
    things[size++] = value;
    return true;
  }

  private void addText(String text) {
    List<String> texts = texts();
    if (known == null) {
      texts.add(text);
      code(texts.size() - 1);
      return;
    }
    Integer code = known.putIfAbsent(text, texts.size());
    if (code == null) {
      texts.add(text);
      code = texts.size() - 1;
      if (texts.size() > MANY && texts.size() > size / 2) {
        known = null;
      }
    }
    code(code);
  }

  private void code(int code) {
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, grown());
    }
    codes[size++] = code;
  }

  private List<String> texts() {
    if (texts == null) {
      throw new IllegalStateException("no column of texts");
    }
    return texts;
  }

  private int grown() {
    return Math.max(16, size + (size >> 1));
  }

  /** What there is so far, as a column. */
  public Column build() {
    return switch (type) {
      case INTEGER, DATE, TIME, DATE_TIME, INSTANT ->
          new Longs(type, Arrays.copyOf(longs, size), copy(nulls));
      case NUMBER -> new Doubles(Arrays.copyOf(doubles, size));
      case BOOLEAN -> new Truths(size, copy(truths), copy(nulls));
      case TEXT -> new Texts(texts().toArray(new @Nullable String[0]), Arrays.copyOf(codes, size));
      case OTHER -> new Things(Arrays.copyOf(things, size));
    };
  }

  private static BitSet copy(BitSet bits) {
    BitSet copy = new BitSet();
    copy.or(bits);
    return copy;
  }

  /** What all values are, gaps apart; texts if they differ. */
  public static ColumnType typeOf(Iterable<?> values) {
    return Values.typeOf(values);
  }

  /** The values as a column of what they all are. */
  public static Column of(@Nullable Object[] values, int size) {
    Growing column = new Growing(typeOf(Arrays.asList(values).subList(0, size)));
    for (int i = 0; i < size; i++) {
      column.add(values[i]);
    }
    return column.build();
  }
}
