package runnel.internal.data;

import runnel.ColumnType;
import runnel.internal.wire.JsonWriter;

/** Numbers; NaN stands for none. */
public final class Doubles extends Column {
  private final double[] values;

  Doubles(double[] values) {
    this.values = values;
  }

  @Override
  public ColumnType type() {
    return ColumnType.NUMBER;
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public boolean isNull(int row) {
    return Double.isNaN(values[row]);
  }

  @Override
  public double number(int row) {
    return values[row];
  }

  @Override
  public String text(int row) {
    double value = values[row];
    if (Double.isNaN(value)) {
      return "";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  @Override
  public long[] ranks() {
    long[] ranks = new long[values.length];
    for (int i = 0; i < ranks.length; i++) {
      // Adding 0 makes -0 the same as 0.
      long bits = Double.doubleToLongBits(values[i] + 0.0);
      ranks[i] = bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }
    return ranks;
  }

  @Override
  public Column take(int[] rows) {
    double[] taken = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = values[rows[i]];
    }
    return new Doubles(taken);
  }

  @Override
  public void json(StringBuilder out, int row) {
    double value = values[row];
    if (Double.isInfinite(value)) {
      out.append(value > 0 ? "\"∞\"" : "\"-∞\"");
    } else {
      JsonWriter.write(out, value);
    }
  }

  @Override
  long hashOf(int row) {
    return Double.doubleToLongBits(values[row]);
  }
}
