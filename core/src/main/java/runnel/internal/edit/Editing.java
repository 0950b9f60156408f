package runnel.internal.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec.Refused;
import runnel.internal.tree.Raw;

/**
 * What a data editor is made of: the rows that the app gave, and what the visitor has made of them.
 * Each row has a number that it keeps for as long as it is there: the app's count up from 1, those
 * that the visitor adds count down from -1. Holds nothing of the app's classes but the rows
 * themselves.
 *
 * <p>Used by one run at a time.
 */
public final class Editing {
  /** So many rows there may be. */
  public static final int MOST_ROWS = 10_000;

  private static final int MOST_UNDO = 200;
  private static final int MOST_NAME = 40;

  /** Looks at a row as a whole, whose cells are right. */
  public interface Judge {
    /** What is wrong with it; empty if nothing. */
    String wrong(EditRow row);
  }

  private List<EditColumn> columns;
  private String[] names;
  private Map<String, Integer> index;
  private final int key;
  private boolean adds;
  private boolean removes;

  final Given given;
  // Those that the visitor has added, and the app has not given back.
  final List<EditRow> own = new ArrayList<>();
  final Map<Long, EditRow> rows = new HashMap<>();
  private final Deque<List<Step>> done = new ArrayDeque<>();
  private final Deque<List<Step>> undone = new ArrayDeque<>();
  long next = 1;
  long low;
  // How many changes were made, and the last of each sender.
  long at;
  final Map<String, Long> seen = new LinkedHashMap<>();
  private final Deque<Long> numbers = new ArrayDeque<>();
  private @Nullable Object unread;
  private boolean restored;
  private boolean untold;

  /**
   * Without rows.
   *
   * @param key number of the column that tells rows apart, or -1: they go by their place
   * @param kept what {@link #kept} gave in an earlier session, or null: not to be trusted
   */
  public Editing(List<EditColumn> columns, int key, @Nullable Object kept) {
    this.columns = columns;
    this.key = key;
    this.given = new Given(this, key);
    this.names = columns.stream().map(EditColumn::name).toArray(String[]::new);
    this.index = indexed(columns);
    this.unread = kept;
  }

  /** Of what two sessions have kept that which is younger. */
  public static @Nullable Object newer(@Nullable Object one, @Nullable Object other) {
    return Keeping.newer(one, other);
  }

  private static Map<String, Integer> indexed(List<EditColumn> columns) {
    Map<String, Integer> index = new LinkedHashMap<>();
    columns.forEach(column -> index.put(column.name(), index.size()));
    return index;
  }

  /** Whether it can go on with these columns: they have the same names and types. */
  public boolean fits(List<EditColumn> others, int otherKey) {
    if (key != otherKey || columns.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < others.size(); i++) {
      if (!columns.get(i).name().equals(others.get(i).name())
          || columns.get(i).type() != others.get(i).type()) {
        return false;
      }
    }
    return true;
  }

  // ---- For each run.

  /**
   * The app's rows of this run.
   *
   * @param cells of each row, for each column
   * @param sources what the app's own rows are
   * @return rows that the visitor has added in an earlier session, as {@link #fill} wants them
   */
  public Edit begin(
      List<EditColumn> columns,
      boolean adds,
      boolean removes,
      List<@Nullable Object[]> cells,
      List<?> sources) {
    this.columns = columns;
    this.adds = adds;
    this.removes = removes;
    if (unread == null) {
      given.take(cells, sources);
      return Edit.of(List.of(), List.of());
    }
    Keeping keeping = new Keeping(this, unread);
    numbers.addAll(keeping.numbers(cells));
    given.take(cells, sources);
    keeping.restore();
    unread = null;
    restored = true;
    untold = keeping.isUntold();
    List<Integer> said = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).readOnly()) {
        said.add(i);
      }
    }
    Edit edit = Edit.of(List.copyOf(own), said);
    own.forEach(edit::isNew);
    given.rows().stream().filter(row -> row.removed || row.isEdited()).forEach(edit::wasGiven);
    return edit;
  }

  /** The number of a row that the app gives. */
  long number() {
    Long known = numbers.poll();
    return known == null ? next++ : known;
  }

  /** Whether the app may not know what was done last: its host has ended just then. */
  public boolean isUntold() {
    return untold;
  }

  /** The rows as the visitor sees them. */
  public List<EditRow> visible() {
    List<EditRow> visible = new ArrayList<>(given.rows().size() + own.size());
    given.rows().stream().filter(row -> !row.removed).forEach(visible::add);
    for (EditRow row : own) {
      int place = row.isBack ? place(visible, row.after) : visible.size();
      visible.add(place, row);
    }
    return visible;
  }

  private static int place(List<EditRow> visible, @Nullable EditRow after) {
    int at = after == null ? 0 : visible.indexOf(after) + 1;
    return after != null && at == 0 ? visible.size() : at;
  }

  /** Those of them that count; the app sees them now. */
  public List<EditRow> takeReturned() {
    return given.returned(visible());
  }

  /** The app was told of all changes so far. */
  public void told() {
    untold = false;
    given.told(visible());
  }

  /** The cells of a row that count, or null if it does not. */
  public @Nullable Object @Nullable [] counts(EditRow row) {
    return row.removed ? null : row.good;
  }

  /** Looks for what is wrong with all rows. */
  public void judgeAll(Judge judge) {
    judge(visible(), judge);
  }

  /** Looks for what is wrong with these rows, and with those where something was. */
  public void judge(Collection<EditRow> touched, Judge judge) {
    List<EditRow> visible = visible();
    Map<Object, Integer> keys = new HashMap<>();
    if (key >= 0) {
      for (EditRow row : visible) {
        Object id = row.cells[key];
        if (id != null) {
          keys.merge(id, 1, Integer::sum);
        }
      }
    }
    Set<EditRow> wanted = new LinkedHashSet<>(touched);
    visible.stream().filter(EditRow::isWrong).forEach(wanted::add);
    for (EditRow row : wanted) {
      if (!row.removed) {
        judge(row, keys, judge);
      }
    }
  }

  private void judge(EditRow row, Map<Object, Integer> keys, Judge judge) {
    @Nullable String[] wrong = null;
    for (int i = 0; i < columns.size(); i++) {
      String what = columns.get(i).wrong(row.cells[i]);
      if (i == key && what == null && keys.getOrDefault(row.cells[i], 0) > 1) {
        what = "unique";
      }
      if (what != null) {
        wrong = wrong == null ? new @Nullable String[columns.size()] : wrong;
        wrong[i] = what;
      }
    }
    boolean untouched = row.given != null && !row.isEdited();
    String message = wrong == null ? judge.wrong(row) : "";
    row.judge(wrong, message);
    if (untouched) {
      row.good = row.given; // Right or wrong, it is what the app has.
    } else if (!row.isWrong()) {
      row.good = row.cells;
    }
  }

  // ---- Changes.

  /**
   * Makes a change, once: what comes again, as after a restart, changes nothing.
   *
   * @param sent {@code [by, number, change]}: who sends it, and the how manieth of those it is.
   *     Changes are {@code ["put", [row,…], [column,…], [[cell,…],…], [key,…]]}, {@code ["remove",
   *     [row,…], [key,…]]}, {@code ["undo"]}, {@code ["redo"]}. Keys are of rows whose numbers
   *     might be others now, and may be absent. Not to be trusted
   * @throws Refused RN171, RN172, RN173, RN193: nothing was changed
   */
  public Edit apply(@Nullable Object sent) throws Refused {
    if (!(sent instanceof List<?> three
        && three.size() == 3
        && three.get(0) instanceof String by
        && by.length() <= MOST_NAME
        && three.get(1) instanceof Long number
        && three.get(2) instanceof List<?> parts)) {
      throw form("a change has a sender and a number");
    }
    if (number <= seen.getOrDefault(by, 0L)) {
      return Edit.of(List.of(), List.of());
    }
    String what = parts.isEmpty() ? "" : String.valueOf(parts.getFirst());
    Edit edit =
        switch (what + parts.size()) {
          case "put4" ->
              put(named(parts.get(1), List.of()), list(parts.get(2)), list(parts.get(3)));
          case "put5" ->
              put(named(parts.get(1), parts.get(4)), list(parts.get(2)), list(parts.get(3)));
          case "remove2" -> remove(named(parts.get(1), List.of()));
          case "remove3" -> remove(named(parts.get(1), parts.get(2)));
          case "undo1" -> again(done, undone, true);
          case "redo1" -> again(undone, done, false);
          default -> throw form("changes are put, remove, undo and redo");
        };
    at++;
    seen.remove(by);
    seen.put(by, number);
    if (seen.size() > Keeping.MOST_SENDERS) {
      seen.remove(seen.keySet().iterator().next());
    }
    return edit;
  }

  // Numbers of rows; those that are not there any more by the keys that their rows had.
  private List<?> named(@Nullable Object numbers, @Nullable Object keys) throws Refused {
    List<?> named = list(numbers);
    List<?> ids = list(keys);
    if (key < 0 || ids.size() != named.size()) {
      return named;
    }
    List<@Nullable Object> rows = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      boolean gone = named.get(i) instanceof Long number && !this.rows.containsKey(number);
      Object id = ids.get(i);
      EditRow other = gone && id != null ? given.withKey(id) : null;
      rows.add(other == null ? named.get(i) : (Object) other.number);
    }
    return rows;
  }

  private Edit put(List<?> numbers, List<?> into, List<?> cells) throws Refused {
    if (numbers.isEmpty() || cells.size() != numbers.size()) {
      throw form("there is a line of cells for each row");
    }
    List<Integer> at = new ArrayList<>();
    for (Object name : into) {
      at.add(column(name));
    }
    if (Set.copyOf(at).size() < at.size() || Set.copyOf(numbers).size() < numbers.size()) {
      throw form("rows and columns are named once each");
    }
    List<EditRow> rows = new ArrayList<>();
    List<EditRow> fresh = new ArrayList<>();
    long lowest = low;
    for (Object number : numbers) {
      EditRow row = number instanceof Long known ? alive(known) : null;
      if (row == null && number instanceof Long added && added == lowest - 1) {
        checkRoom(fresh.size() + 1);
        lowest--;
        row = new EditRow(lowest, null, blank());
        fresh.add(row);
      }
      if (row == null) {
        throw gone(number);
      }
      rows.add(row);
    }
    List<List<@Nullable Object>> read = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      read.add(line(rows.get(r), at, list(cells.get(r))));
    }
    // It is taken: from here on nothing is refused.
    low = lowest;
    Edit edit = Edit.of(fresh, at);
    List<Step> steps = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      EditRow row = rows.get(r);
      edit.touches(row);
      boolean isNew = row.number < 0 && !this.rows.containsKey(row.number);
      if (isNew) {
        this.rows.put(row.number, row);
        own.add(row);
        steps.add(new Step.Add(row));
      }
      for (int c = 0; c < at.size(); c++) {
        int column = at.get(c);
        Object before = row.cells[column];
        Object after = read.get(r).get(c);
        if (!Objects.equals(before, after)) {
          row.set(column, after);
          if (!isNew) {
            steps.add(new Step.Cell(row, column, before, after));
          }
        }
      }
    }
    did(steps);
    return edit;
  }

  private List<@Nullable Object> line(EditRow row, List<Integer> at, List<?> sent) throws Refused {
    if (sent.size() != at.size()) {
      throw form("there is a cell for each column");
    }
    List<@Nullable Object> line = new ArrayList<>();
    for (int c = 0; c < at.size(); c++) {
      EditColumn column = columns.get(at.get(c));
      if (column.readOnly() || (at.get(c) == key && row.number > 0)) {
        throw new Refused("RN172", "column " + column.name() + " is not to be changed");
      }
      line.add(column.read(sent.get(c)));
    }
    return line;
  }

  private void checkRoom(int more) throws Refused {
    if (!adds) {
      throw new Refused("RN172", "rows are not to be added");
    }
    if (visible().size() + more > MOST_ROWS) {
      throw new Refused("RN172", "there are at most " + MOST_ROWS + " rows");
    }
  }

  private @Nullable Object[] blank() {
    return columns.stream().map(EditColumn::blank).toArray();
  }

  private Edit remove(List<?> numbers) throws Refused {
    if (!removes) {
      throw new Refused("RN172", "rows are not to be deleted");
    }
    List<EditRow> rows = new ArrayList<>();
    for (Object number : new LinkedHashSet<Object>(numbers)) {
      EditRow row = number instanceof Long known ? alive(known) : null;
      if (row == null) {
        throw gone(number);
      }
      rows.add(row);
    }
    Edit edit = Edit.of(List.of(), List.of());
    List<Step> steps = new ArrayList<>();
    List<EditRow> visible = visible();
    for (EditRow row : rows) {
      edit.touches(row);
      int place = visible.indexOf(row);
      EditRow after = place == 0 ? null : visible.get(place - 1);
      steps.add(new Step.Remove(row, own.indexOf(row), after));
      visible.remove(place);
      remove(row);
    }
    did(steps);
    return edit;
  }

  private void did(List<Step> steps) {
    if (!steps.isEmpty()) {
      undone.clear();
      done.addLast(steps);
      if (done.size() > MOST_UNDO) {
        done.removeFirst();
      }
    }
  }

  private Edit again(Deque<List<Step>> from, Deque<List<Step>> to, boolean back) throws Refused {
    Edit edit = Edit.of(List.of(), List.of());
    if (restored && done.isEmpty() && undone.isEmpty()) {
      throw new Refused(
          "RN193", "what there was to take back was made before the app was restarted");
    }
    List<Step> steps = from.pollLast();
    if (steps != null) {
      to.addLast(steps);
      for (Step step : back ? steps.reversed() : steps) {
        edit.touches(step.row());
        again(step, back);
      }
    }
    return edit;
  }

  // What is about a row that the app has taken away in the meantime has nothing to change.
  private void again(Step step, boolean back) {
    EditRow row = step.row();
    switch (step) {
      case Step.Cell cell -> {
        if (alive(row.number) == row) {
          row.set(cell.column(), back ? cell.before() : cell.after());
        }
      }
      case Step.Add add -> {
        if (back) {
          remove(row);
        } else {
          revive(row, own.size(), null);
        }
      }
      case Step.Remove removed -> {
        if (back) {
          revive(row, removed.at(), removed.after());
        } else {
          remove(row);
        }
      }
    }
  }

  void remove(EditRow row) {
    row.removed = true;
    own.remove(row);
  }

  private void revive(EditRow row, int at, @Nullable EditRow after) {
    if (!row.removed) {
      return;
    }
    row.removed = false;
    if (!given.has(row)) {
      if (row.given != null) {
        row.comesBack(after);
      }
      rows.put(row.number, row);
      own.add(at < 0 ? own.size() : Math.min(at, own.size()), row);
    }
  }

  /**
   * Says what the change has left to the app of a row that it has added.
   *
   * @param source the app's own row, with these cells
   */
  public static void fill(Edit edit, EditRow row, Object source, @Nullable Object[] cells) {
    @Nullable Object[] filled = cells.clone();
    for (int column : edit.said()) {
      filled[column] = row.cells[column];
    }
    row.cells(filled);
    row.source(source, cells);
  }

  // ---- Looking.

  @Nullable EditRow alive(long number) {
    EditRow row = rows.get(number);
    return row == null || row.removed ? null : row;
  }

  List<EditColumn> columns() {
    return columns;
  }

  boolean mayAdd() {
    return adds;
  }

  boolean mayRemove() {
    return removes;
  }

  /** A row that the visitor has added in an earlier session. */
  void restored(EditRow row) {
    low = Math.min(low, row.number);
    rows.put(row.number, row);
    own.add(row);
  }

  private int column(@Nullable Object name) throws Refused {
    Integer at = name instanceof String known ? index.get(known) : null;
    if (at == null) {
      throw new Refused("RN172", "there is no column " + Keeping.shortened(name));
    }
    return at;
  }

  @Nullable Integer columnOrNull(@Nullable Object name) {
    return name instanceof String known ? index.get(known) : null;
  }

  int key() {
    return key;
  }

  private static List<?> list(@Nullable Object wire) throws Refused {
    if (wire instanceof List<?> list && list.size() <= MOST_ROWS) {
      return list;
    }
    throw form("rows, columns and cells are lists of at most " + MOST_ROWS);
  }

  private static Refused form(String takes) {
    return new Refused("RN173", takes);
  }

  private static Refused gone(@Nullable Object number) {
    return new Refused("RN171", "there is no row " + Keeping.shortened(number) + " any more");
  }

  // ---- On the wire.

  /**
   * What an earlier session leaves to a later one: as JSON.
   *
   * @param untold whether the app is to be told of the last change yet
   */
  public Object kept(boolean untold) {
    return unread != null ? unread : Keeping.write(this, untold || this.untold);
  }

  /** The lowest number that any row has had, or 0. */
  public long low() {
    return low;
  }

  /** Whether there is something to undo. */
  public boolean canUndo() {
    return !done.isEmpty();
  }

  /** Whether there is something to do again. */
  public boolean canRedo() {
    return !undone.isEmpty();
  }

  /** The numbers of the rows in their order: {@code [[from, to],…]}. */
  public static List<List<Long>> order(List<EditRow> rows) {
    List<List<Long>> runs = new ArrayList<>();
    long from = 0;
    long to = 0;
    for (EditRow row : rows) {
      long step = row.number > 0 ? 1 : -1;
      if (from != 0 && row.number == to + step && (row.number > 0) == (from > 0)) {
        to = row.number;
      } else {
        if (from != 0) {
          runs.add(List.of(from, to));
        }
        from = row.number;
        to = row.number;
      }
    }
    if (from != 0) {
      runs.add(List.of(from, to));
    }
    return runs;
  }

  /** The name of the property that a row is. */
  public static String property(EditRow row) {
    return Long.toString(row.number);
  }

  /** The value of that property. */
  public Raw wire(EditRow row) {
    return row.wire(names);
  }
}
