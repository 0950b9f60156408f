package runnel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import runnel.internal.data.Arrow;
import runnel.internal.data.Column;
import runnel.internal.data.Csv;
import runnel.internal.data.JsonRows;
import runnel.internal.data.Order;
import runnel.internal.data.Table;
import runnel.spi.SqlResult;

/**
 * Rows of named, typed columns, which are arrays inside: millions of rows are cheap to keep and to
 * show. Immutable: every method that changes something gives another frame, and frames share the
 * columns that they have in common. Safe for use by many threads; a frame that is kept in a static
 * field, or comes from {@code ui.cached}, is in memory once for all sessions.
 *
 * <pre>{@code
 * Frame penguins = Frame.csv(App.class.getResourceAsStream("penguins.csv"));
 * Frame heavy = penguins.filter(row -> row.number("mass") > 4_000).sort("mass");
 * ui.dataFrame(heavy);
 * }</pre>
 */
public final class Frame implements RowSource, Iterable<FrameRow> {
  private final Table table;
  private final Map<String, Integer> index;
  private final FrameView view = new FrameView(this);
  private long hash;

  Frame(Table table) {
    this.table = table;
    index = HashMap.newHashMap(table.names().size());
    for (String name : table.names()) {
      index.put(name, index.size());
    }
  }

  // ---- Made from.

  /**
   * Records, maps, or anything else. A column for each component of the records or key of the maps;
   * other values make one column {@code value}. What all values of a column are, is its type; if
   * they differ, it holds texts. Null is a gap.
   */
  public static Frame of(Collection<?> rows) {
    return RowReader.read(rows, Integer.MAX_VALUE);
  }

  /**
   * Objects of any kind, by columns that are named: {@code Frame.of(people, o -> o.column("name",
   * Person::name).column("age", Person::age))}.
   *
   * @throws RunnelException RN141 if two columns have one name
   */
  public static <T> Frame of(Collection<T> rows, Consumer<FrameOptions<T>> options) {
    FrameOptions<T> o = new FrameOptions<>();
    options.accept(o);
    return o.read(rows, Integer.MAX_VALUE);
  }

  /**
   * What a database has brought. For hosts: apps have {@link Sql#frame}, and {@code
   * runnel.sql.ResultSets} on a server.
   *
   * @throws RunnelException RN162 if a whole number is too large
   */
  public static Frame of(SqlResult result) {
    return SqlFrames.of(result);
  }

  /** A frame to be made of arrays, or value by value. */
  public static FrameBuilder builder() {
    return new FrameBuilder();
  }

  /**
   * CSV, or TSV: the first line names the columns, the separator and the types are found out.
   *
   * @throws RunnelException RN141 if two columns have one name, RN144 if a line has too few cells
   *     or too many
   */
  public static Frame csv(String text) {
    return csv(text, o -> {});
  }

  /** CSV, read as the options say. */
  public static Frame csv(String text, Consumer<CsvOptions> options) {
    return csv(new StringReader(text), options);
  }

  /** CSV from a reader, which is read to its end and closed. */
  public static Frame csv(Reader reader) {
    return csv(reader, o -> {});
  }

  /**
   * CSV from a reader, which is read to its end and closed.
   *
   * @throws UncheckedIOException if the reader fails
   */
  public static Frame csv(Reader reader, Consumer<CsvOptions> options) {
    CsvOptions o = new CsvOptions();
    options.accept(o);
    try (reader) {
      return new Frame(Csv.read(reader, o.build()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** CSV in UTF-8 from a stream, which is read to its end and closed. */
  public static Frame csv(InputStream stream) {
    return csv(stream, o -> {});
  }

  /** CSV in UTF-8 from a stream, which is read to its end and closed. */
  public static Frame csv(InputStream stream, Consumer<CsvOptions> options) {
    return csv(new InputStreamReader(stream, StandardCharsets.UTF_8), options);
  }

  /**
   * JSON: an array of objects (rows), or an object of arrays (columns). Texts stay texts: {@link
   * #as} reads dates from them.
   *
   * @throws RunnelException RN145 if it is neither, RN142 if columns differ in length
   */
  public static Frame json(String text) {
    return new Frame(JsonRows.read(text));
  }

  /**
   * The IPC format of Apache Arrow, which pandas, Polars, R and DuckDB write: a file (also called
   * Feather 2) or a stream, compressed with LZ4 or not. Numbers, booleans, texts, dates, times,
   * timestamps, dictionaries and gaps; lists and structures are {@link ColumnType#OTHER}. A
   * timestamp with a zone is an {@link ColumnType#INSTANT}, one without a {@link
   * ColumnType#DATE_TIME}; what is finer than a millisecond is cut off. Exact decimals become
   * {@link ColumnType#NUMBER}.
   *
   * @param columns those to be read, in this order; none: all
   * @throws RunnelException RN190 if it is no Arrow, cut off or damaged, RN191 if a frame does not
   *     keep what it has, or it is compressed with ZSTD, RN192 if a value has no room, RN140 if
   *     there is no such column, RN141 if two have one name
   */
  public static Frame arrow(byte[] bytes, String... columns) {
    return new Frame(Arrow.read(bytes, List.of(columns)));
  }

  /**
   * Arrow from a stream, which is read to its end and closed; as {@link #arrow(byte[], String...)}.
   *
   * @throws UncheckedIOException if the stream fails
   */
  public static Frame arrow(InputStream stream, String... columns) {
    try (stream) {
      return arrow(stream.readAllBytes(), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // ---- What there is.

  /** How many rows there are. */
  public int rows() {
    return table.rows();
  }

  /** The names of the columns, from the left. */
  public List<String> names() {
    return table.names();
  }

  /** Whether there is a column of this name. */
  public boolean has(String name) {
    return index.containsKey(name);
  }

  /**
   * A column.
   *
   * @throws RunnelException RN140 if there is none of this name
   */
  public FrameColumn column(String name) {
    return new FrameColumn(name, inner(name));
  }

  /** The columns, from the left. */
  public List<FrameColumn> columns() {
    List<FrameColumn> columns = new ArrayList<>();
    for (String name : names()) {
      columns.add(column(name));
    }
    return columns;
  }

  /**
   * What {@code each} makes of every row, in their order. The row is valid only within the call.
   */
  public <T> List<T> map(Function<FrameRow, T> each) {
    List<T> made = new ArrayList<>(rows());
    FrameRow cursor = new FrameRow(this);
    for (int row = 0; row < rows(); row++) {
      made.add(each.apply(cursor.at(row)));
    }
    return made;
  }

  /**
   * The rows, in their order, each an object of its own that may be kept: {@code for (FrameRow row
   * : frame)}.
   */
  @Override
  public Iterator<FrameRow> iterator() {
    return new FrameRows(this).iterator();
  }

  // ---- Other frames.

  /**
   * These columns only, in this order.
   *
   * @throws RunnelException RN140 if there is none of such a name, RN141 if one is named twice
   */
  public Frame select(String... names) {
    List<String> selected = List.of(names);
    Csv.distinct(selected);
    return new Frame(new Table(selected, selected.stream().map(this::inner).toList(), rows()));
  }

  /** The rows for which {@code keep} holds. The row is valid only within the call. */
  public Frame filter(Predicate<FrameRow> keep) {
    int[] kept = new int[rows()];
    int count = 0;
    FrameRow cursor = new FrameRow(this);
    for (int row = 0; row < rows(); row++) {
      if (keep.test(cursor.at(row))) {
        kept[count++] = row;
      }
    }
    return take(Arrays.copyOf(kept, count));
  }

  /** By the values of a column, the least first; gaps come last. Equal rows keep their order. */
  public Frame sort(String name) {
    return take(Order.by(inner(name), Order.natural(rows()), false));
  }

  /** By the values of a column, the greatest first; gaps come last. Equal rows keep their order. */
  public Frame sortDescending(String name) {
    return take(Order.by(inner(name), Order.natural(rows()), true));
  }

  /** The first rows, at most so many. */
  public Frame head(int rows) {
    return slice(0, rows);
  }

  /** At most {@code count} rows from row {@code from} on, which is counted from 0. */
  public Frame slice(int from, int count) {
    int start = Math.clamp(from, 0, rows());
    int[] slice = new int[Math.clamp(count, 0, rows() - start)];
    for (int i = 0; i < slice.length; i++) {
      slice[i] = start + i;
    }
    return slice.length == rows() ? this : take(slice);
  }

  /**
   * These rows, in this order, counted from 0.
   *
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Frame take(int... rows) {
    return new Frame(
        new Table(names(), table.columns().stream().map(c -> c.take(rows)).toList(), rows.length));
  }

  /**
   * With a column read as another type, like dates from texts: {@code frame.as("day",
   * ColumnType.DATE)}.
   *
   * @throws RunnelException RN140 if there is no such column, RN146 if a value is no such thing
   */
  public Frame as(String name, ColumnType type) {
    Column old = inner(name);
    return old.type() == type ? this : with(name, Converted.to(name, old, type));
  }

  /**
   * With another column at the end, or in place of the one of this name; its values are made of the
   * rows: {@code frame.with("ratio", row -> row.number("a") / row.number("b"))}.
   */
  public Frame with(String name, Function<FrameRow, ?> value) {
    ValueColumn values = new ValueColumn(rows());
    FrameRow cursor = new FrameRow(this);
    for (int row = 0; row < rows(); row++) {
      values.add(value.apply(cursor.at(row)));
    }
    return with(name, values.build());
  }

  private Frame with(String name, Column column) {
    List<String> names = new ArrayList<>(names());
    List<Column> columns = new ArrayList<>(table.columns());
    Integer at = index.get(name);
    if (at == null) {
      names.add(name);
      columns.add(column);
    } else {
      columns.set(at, column);
    }
    return new Frame(new Table(names, columns, rows()));
  }

  // ---- As a source of rows.

  /** The types of the columns by their names, from the left. */
  @Override
  public Map<String, ColumnType> types() {
    Map<String, ColumnType> types = new LinkedHashMap<>();
    for (int i = 0; i < names().size(); i++) {
      types.put(names().get(i), table.columns().get(i).type());
    }
    return types;
  }

  @Override
  public long count(RowQuery query) {
    int[] rows = view.of(query);
    return rows == null ? rows() : rows.length;
  }

  @Override
  public Frame window(RowQuery query, long from, int count) {
    int[] rows = view.of(query);
    int most = rows == null ? rows() : rows.length;
    int start = Math.clamp(from, 0, most);
    int end = start + Math.clamp(count, 0, most - start);
    return rows == null ? slice(start, end - start) : take(Arrays.copyOfRange(rows, start, end));
  }

  /** A fingerprint of names and values. */
  @Override
  public String version() {
    return Long.toString(contentHash(), 36);
  }

  // ---- Inside.

  /** The rows that a query means, in their order; null: all, as they are. Not to be changed. */
  int @Nullable [] rowsOf(RowQuery query) {
    return view.of(query);
  }

  Column inner(String name) {
    Integer at = index.get(name);
    if (at == null) {
      throw Csv.missing(name, names());
    }
    return table.columns().get(at);
  }

  Table table() {
    return table;
  }

  /** The same for frames with the same names and values; found once. */
  long contentHash() {
    long hash = this.hash;
    if (hash == 0) {
      hash = rows();
      for (int i = 0; i < names().size(); i++) {
        hash = table.columns().get(i).hash(hash * 31 + names().get(i).hashCode());
      }
      this.hash = hash == 0 ? 1 : hash;
    }
    return this.hash;
  }

  /** Its size and its columns, like {@code Frame(344 rows: species TEXT, mass INTEGER)}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("Frame(").append(rows()).append(" rows: ");
    for (int i = 0; i < names().size(); i++) {
      out.append(i == 0 ? "" : ", ").append(names().get(i));
      out.append(' ').append(table.columns().get(i).type());
    }
    return out.append(')').toString();
  }
}
