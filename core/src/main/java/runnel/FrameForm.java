package runnel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import runnel.internal.data.Column;
import runnel.internal.data.Growing;
import runnel.internal.data.Table;
import runnel.internal.edit.EditColumn;
import runnel.internal.edit.EditRow;

/** A frame in a data editor. */
final class FrameForm extends EditForm<FrameRow> {
  private final Frame frame;

  FrameForm(String label, Frame frame) {
    super(label);
    this.frame = frame;
  }

  @Override
  List<String> names() {
    return frame.names();
  }

  @Override
  ColumnType type(String name, boolean chosen) {
    return frame.inner(name).type();
  }

  @Override
  String javaType(String name) {
    return "";
  }

  @Override
  int size() {
    return frame.rows();
  }

  @Override
  Column column(String name, ColumnType type) {
    return frame.inner(name);
  }

  @Override
  List<?> sources() {
    return IntStream.range(0, frame.rows()).boxed().toList();
  }

  @Override
  @Nullable Object[] cells(FrameRow row) {
    @Nullable Object[] cells = new @Nullable Object[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      Growing one = new Growing(columns.get(i).type());
      one.add(row.value(columns.get(i).name()));
      cells[i] = EditColumn.cell(one.build(), 0);
    }
    return cells;
  }

  @Override
  FrameRow row(EditRow row, @Nullable Object[] cells) {
    return new FrameRow(frame(List.of(row), Collections.singletonList(cells)));
  }

  /** All rows that count; the app's own frame as long as none was edited. */
  Frame frame(List<EditRow> rows) {
    boolean same = rows.size() == frame.rows();
    List<@Nullable Object[]> cells = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      @Nullable Object[] good = Objects.requireNonNull(rows.get(i).good());
      cells.add(good);
      same &= Objects.equals(rows.get(i).source(), i) && isSource(rows.get(i), good);
    }
    return same ? frame : frame(rows, cells);
  }

  private Frame frame(List<EditRow> rows, List<@Nullable Object[]> cells) {
    List<Column> made = new ArrayList<>();
    for (String name : frame.names()) {
      Column old = frame.inner(name);
      int at = columns.stream().map(EditColumn::name).toList().indexOf(name);
      Growing column = new Growing(old.type());
      for (int i = 0; i < rows.size(); i++) {
        if (at >= 0 && old.type() != ColumnType.OTHER) {
          EditColumn.add(column, cells.get(i)[at]);
        } else if (rows.get(i).source() instanceof Integer source) {
          column.add(new FrameColumn(name, old).value(source));
        } else {
          column.addNull();
        }
      }
      made.add(column.build());
    }
    return new Frame(new Table(frame.names(), made, rows.size()));
  }

  @Override
  @Nullable Object blank(String name, ColumnType type) {
    return null;
  }
}
