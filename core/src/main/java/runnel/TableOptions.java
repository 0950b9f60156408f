package runnel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;
import runnel.internal.tree.Raw;

/**
 * What a table can be told.
 *
 * @param <T> type of the rows
 */
public final class TableOptions<T> {
  private final List<Columns.Column<T>> columns = new ArrayList<>();
  private int maxRows = 1_000;
  private @Nullable String help;

  TableOptions() {}

  /** Adds a column. Default: the components of records, or the keys of the first map. */
  public TableOptions<T> column(String name, Function<? super T, ?> value) {
    columns.add(new Columns.Column<>(name, value));
    return this;
  }

  /**
   * The most rows that are shown; the page says how many there are. Default 1,000.
   *
   * @throws RunnelException RN010 if less than 1
   */
  public TableOptions<T> maxRows(int rows) {
    if (rows < 1) {
      throw new RunnelException("RN010", "maxRows is at least 1, got " + rows, "o.maxRows(100)");
    }
    maxRows = rows;
    return this;
  }

  /** An explanation in Markdown, shown at a question mark. Default: none. */
  public TableOptions<T> help(String markdown) {
    help = markdown;
    return this;
  }

  static <T> void place(Place at, Collection<T> rows, Consumer<TableOptions<T>> options) {
    TableOptions<T> o = new TableOptions<>();
    options.accept(o);
    Columns<T> columns =
        new Columns<>(o.columns.isEmpty() ? Columns.of(rows, at.code()) : o.columns);
    at.element(
        "table",
        Props.of()
            .with("columns", columns.describe(rows))
            .with("rows", new Raw(columns.json(rows, o.maxRows)))
            .with("total", rows.size() > o.maxRows ? rows.size() : null)
            .with("help", o.help));
  }
}
