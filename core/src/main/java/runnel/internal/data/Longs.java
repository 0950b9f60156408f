package runnel.internal.data;

import java.util.BitSet;
import runnel.ColumnType;

/** Whole numbers, and what is kept as such: dates and times. */
public final class Longs extends Column {
  // JavaScript's numbers are exact up to here only.
  private static final long EXACT = 1L << 53;

  private final ColumnType type;
  private final long[] values;
  private final BitSet nulls;

  Longs(ColumnType type, long[] values, BitSet nulls) {
    this.type = type;
    this.values = values;
    this.nulls = nulls;
  }

  @Override
  public ColumnType type() {
    return type;
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public boolean isNull(int row) {
    return nulls.get(row);
  }

  @Override
  public long whole(int row) {
    return values[row];
  }

  @Override
  public double number(int row) {
    return nulls.get(row) ? Double.NaN : values[row];
  }

  @Override
  public String text(int row) {
    if (nulls.get(row)) {
      return "";
    }
    return switch (type) {
      case DATE -> Dates.date(values[row]);
      case TIME -> Dates.time(values[row]);
      case DATE_TIME -> Dates.dateTime(values[row]);
      case INSTANT -> Dates.instant(values[row]);
      default -> Long.toString(values[row]);
    };
  }

  @Override
  public long[] ranks() {
    return values.clone();
  }

  @Override
  public Column take(int[] rows) {
    long[] taken = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = values[rows[i]];
    }
    return new Longs(type, taken, taken(nulls, rows));
  }

  static BitSet taken(BitSet bits, int[] rows) {
    BitSet taken = new BitSet();
    if (!bits.isEmpty()) {
      for (int i = 0; i < rows.length; i++) {
        if (bits.get(rows[i])) {
          taken.set(i);
        }
      }
    }
    return taken;
  }

  @Override
  public void json(StringBuilder out, int row) {
    long value = values[row];
    if (nulls.get(row)) {
      out.append("null");
    } else if (Math.abs(value) <= EXACT && value != Long.MIN_VALUE) {
      out.append(value);
    } else {
      out.append('"').append(value).append('"');
    }
  }

  @Override
  long hashOf(int row) {
    return values[row];
  }
}
