package runnel;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a frame as a list, for charts: each row an object of its own that may be kept. */
class FrameRows extends AbstractList<FrameRow> implements OwnColumns<FrameRow> {
  private final Frame frame;

  FrameRows(Frame frame) {
    this.frame = frame;
  }

  @Override
  public FrameRow get(int row) {
    return new FrameRow(frame).at(row);
  }

  @Override
  public int size() {
    return frame.rows();
  }

  @Override
  public List<ChartColumn<FrameRow>> columns() {
    List<ChartColumn<FrameRow>> columns = new ArrayList<>();
    for (FrameColumn column : frame.columns()) {
      columns.add(new ChartColumn<>(column.name(), new Whole(column)));
    }
    return columns;
  }

  /** A column that is there as a whole: its numbers are not boxed. */
  private record Whole(FrameColumn column) implements WholeColumn<FrameRow> {
    @Override
    public @Nullable Object apply(FrameRow row) {
      return column.value(row.index());
    }

    @Override
    public boolean isNumeric() {
      return column.type().isNumeric();
    }

    @Override
    public double[] numbers() {
      double[] numbers = column.numbers();
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = ChartAxis.finite(numbers[i]);
      }
      return numbers;
    }

    @Override
    public @Nullable ChartAxis axis() {
      return switch (column.type()) {
        case INTEGER, NUMBER -> ChartAxis.of(numbers());
        case DATE, DATE_TIME -> times("local");
        case INSTANT -> times("time");
        default -> null;
      };
    }

    private ChartAxis times(String type) {
      double[] at = new double[column.size()];
      for (int row = 0; row < at.length; row++) {
        at[row] = column.isNull(row) ? Double.NaN : (double) column.millis(row);
      }
      return ChartAxis.ofTimes(type, at);
    }
  }
}
