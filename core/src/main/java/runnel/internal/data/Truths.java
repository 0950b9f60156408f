package runnel.internal.data;

import java.util.BitSet;
import runnel.ColumnType;

/** True and false, a bit each. */
public final class Truths extends Column {
  private final int size;
  private final BitSet values;
  private final BitSet nulls;

  Truths(int size, BitSet values, BitSet nulls) {
    this.size = size;
    this.values = values;
    this.nulls = nulls;
  }

  @Override
  public ColumnType type() {
    return ColumnType.BOOLEAN;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean isNull(int row) {
    return nulls.get(row);
  }

  /** 1 for true, 0 for false. */
  @Override
  public long whole(int row) {
    return values.get(row) ? 1 : 0;
  }

  /** 1 for true, 0 for false. */
  @Override
  public double number(int row) {
    return nulls.get(row) ? Double.NaN : whole(row);
  }

  @Override
  public String text(int row) {
    return nulls.get(row) ? "" : values.get(row) ? "true" : "false";
  }

  @Override
  public long[] ranks() {
    long[] ranks = new long[size];
    for (int row = values.nextSetBit(0); row >= 0; row = values.nextSetBit(row + 1)) {
      ranks[row] = 1;
    }
    return ranks;
  }

  @Override
  public Column take(int[] rows) {
    return new Truths(rows.length, Longs.taken(values, rows), Longs.taken(nulls, rows));
  }

  @Override
  public void json(StringBuilder out, int row) {
    out.append(nulls.get(row) ? "null" : values.get(row) ? "true" : "false");
  }

  @Override
  long hashOf(int row) {
    return whole(row);
  }
}
