package runnel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import runnel.Selection.Cell;
import runnel.Selection.Press;
import runnel.internal.run.Codec;

/**
 * Between a selection in Java and on the wire.
 *
 * @param mode {@code row}, {@code rows}, {@code columns}, {@code cells}, or empty for none
 * @param buttons the columns whose cells are buttons
 * @param total how many rows there are; -1 if that is not known
 */
record SelectionCodec(
    RowSource source, String version, String mode, Set<String> buttons, long total)
    implements Codec<Selection> {
  /** At most so many rows, columns or cells are named. */
  static final int MOST = 100_000;

  /** Of rows whose number is not known; a set of all up to it takes 16 MB. */
  private static final int HIGHEST = 1 << 27;

  @Override
  public @Nullable Object wire(Selection value) {
    Map<String, Object> wire = new LinkedHashMap<>();
    if (value.all) {
      wire.put("all", true);
    }
    if (value.all || (byPlace() && !value.marked().isEmpty())) {
      wire.put("search", value.query.search());
      wire.put("filters", filters(value.query));
      if (byPlace()) {
        wire.put("sort", sort(value.query));
      }
    }
    if (!value.marked().isEmpty()) {
      wire.put(value.all ? "except" : "rows", value.marked().stream().boxed().toList());
    }
    if (!value.columns().isEmpty()) {
      wire.put("columns", value.columns());
    }
    if (!value.cells().isEmpty()) {
      wire.put("cells", value.cells().stream().map(c -> List.of(c.row(), c.column())).toList());
    }
    Press press = value.press;
    if (press != null) {
      wire.put("press", List.of(press.number(), press.row(), press.column()));
    }
    if (wire.isEmpty()) {
      return null;
    }
    wire.put("version", version);
    return wire;
  }

  /** Whether the numbers of rows are their places among those that a query means. */
  private boolean byPlace() {
    return !(source instanceof Frame);
  }

  private static List<Object> sort(RowQuery query) {
    List<Object> sorts = new ArrayList<>();
    query.sort().forEach(sort -> sorts.add(List.of(sort.column(), sort.descending())));
    return sorts;
  }

  private static List<Object> filters(RowQuery query) {
    List<Object> filters = new ArrayList<>();
    for (RowQuery.Filter filter : query.filters()) {
      filters.add(List.of(filter.column(), filter.operator().name(), filter.values()));
    }
    return filters;
  }

  @Override
  public Selection read(@Nullable Object wire) throws Refused {
    if (wire == null) {
      return Selection.none(source);
    }
    if (!(wire instanceof Map<?, ?> value)) {
      throw refused();
    }
    if (value.get("version") instanceof String of && !of.equals(version)) {
      return Selection.none(source); // Made before the rows changed.
    }
    boolean all = Boolean.TRUE.equals(value.get("all"));
    BitSet rows = rows(value.get(all ? "except" : "rows"));
    List<String> columns = columns(value.get("columns"));
    List<Cell> cells = cells(value.get("cells"));
    if (((all || rows.cardinality() > 1) && !mode.equals("rows"))
        || (!rows.isEmpty() && !mode.startsWith("row"))
        || (!columns.isEmpty() && !mode.equals("columns"))
        || (!cells.isEmpty() && !mode.equals("cells"))) {
      throw refused();
    }
    RowQuery query = RowQuery.ALL;
    if (all || (byPlace() && !rows.isEmpty())) {
      try {
        query = RowAsk.asked(value, source.types());
        Moments.of(query, source.types());
      } catch (RunnelException wrong) {
        throw refused();
      }
    }
    return new Selection(source, query, rows, all, columns, cells, press(value.get("press")));
  }

  private BitSet rows(@Nullable Object wire) throws Refused {
    BitSet rows = new BitSet();
    for (Object row : list(wire)) {
      rows.set(row(row));
    }
    return rows;
  }

  private int row(@Nullable Object wire) throws Refused {
    if (wire instanceof Number number
        && number.doubleValue() == number.intValue()
        && number.intValue() >= 0
        && number.intValue() < (total < 0 ? HIGHEST : total)) {
      return number.intValue();
    }
    throw refused();
  }

  private List<String> columns(@Nullable Object wire) throws Refused {
    List<String> columns = new ArrayList<>();
    for (Object name : list(wire)) {
      columns.add(column(name));
    }
    return columns;
  }

  private String column(@Nullable Object wire) throws Refused {
    if (wire instanceof String name && source.types().containsKey(name)) {
      return name;
    }
    throw refused();
  }

  private List<Cell> cells(@Nullable Object wire) throws Refused {
    List<Cell> cells = new ArrayList<>();
    for (Object cell : list(wire)) {
      List<?> parts = list(cell);
      if (parts.size() != 2) {
        throw refused();
      }
      cells.add(new Cell(row(parts.get(0)), column(parts.get(1))));
    }
    return cells;
  }

  private @Nullable Press press(@Nullable Object wire) throws Refused {
    if (wire == null) {
      return null;
    }
    List<?> parts = list(wire);
    if (parts.size() != 3
        || !(parts.get(0) instanceof Long number)
        || !buttons.contains(parts.get(2))) {
      throw refused();
    }
    return new Press(number, row(parts.get(1)), column(parts.get(2)));
  }

  private static List<?> list(@Nullable Object wire) throws Refused {
    if (wire == null) {
      return List.of();
    }
    if (wire instanceof List<?> list && list.size() <= MOST) {
      return list;
    }
    throw refused();
  }

  private static Refused refused() {
    return new Refused("rows, columns or cells of its own");
  }

  // The rows are others now: their numbers mean nothing any more.
  @Override
  public @Nullable Object fit(@Nullable Object wire) {
    return wire instanceof Map<?, ?> value && Objects.equals(value.get("version"), version)
        ? wire
        : null;
  }
}
