package runnel.internal.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec.Refused;

/**
 * What an editor leaves to one in a session that comes after this: in what the host keeps, and with
 * the client. So that changes which are still on their way find their rows, rows keep their
 * numbers.
 *
 * <pre>{
 *   "at": how many changes were made; of two the higher counts,
 *   "seen": {"by": number,…} the last change of each sender,
 *   "next", "low": numbers of rows that are free,
 *   "lists": [[hash, [[from, to],…]],…] what the app may give: hash and numbers of those rows,
 *   "set": [[number, {column: cell}, key, counted],…], "remove": [[number, key],…],
 *   "add": [[number, {column: cell}, number before, counted],…],
 *   "untold": true: the app may not know of the last change
 * }</pre>
 *
 * Counted are the cells of a row with a mistake that count as they were before it: {@code {column:
 * cell}}, or null.
 */
final class Keeping {
  private static final long MOST = 1L << 50;
  static final int MOST_SENDERS = 16;

  private final Editing editing;
  private final Map<?, ?> form;
  private boolean placed;

  /** Reads what was kept: not to be trusted. */
  Keeping(Editing editing, @Nullable Object kept) {
    this.editing = editing;
    this.form = kept instanceof Map<?, ?> map ? map : Map.of();
  }

  /** Of what two have kept that which is younger. */
  static @Nullable Object newer(@Nullable Object one, @Nullable Object other) {
    long first = one instanceof Map<?, ?> map ? number(map.get("at"), 0) : -1;
    long second = other instanceof Map<?, ?> map ? number(map.get("at"), 0) : -1;
    return second > first ? other : one;
  }

  // ---- Writing.

  static Map<String, Object> write(Editing editing, boolean untold) {
    List<List<Given.Seen>> lists = editing.given.lists();
    Map<EditRow, List<@Nullable Object[]>> known = new LinkedHashMap<>();
    List<Object> described = new ArrayList<>();
    Set<Object> hashes = new HashSet<>();
    for (List<Given.Seen> list : lists) {
      List<EditRow> rows = new ArrayList<>(list.size());
      List<@Nullable Object[]> cells = new ArrayList<>(list.size());
      for (Given.Seen seen : list) {
        rows.add(seen.row());
        cells.add(seen.cells());
        List<@Nullable Object[]> all = known.computeIfAbsent(seen.row(), r -> new ArrayList<>(1));
        if (all.isEmpty() || all.getLast() != seen.cells()) {
          all.add(seen.cells());
        }
      }
      String hash = hash(cells);
      if (!list.isEmpty() && hashes.add(hash)) {
        described.add(List.of(hash, Editing.order(rows)));
      }
    }
    List<Object> set = new ArrayList<>();
    List<Object> remove = new ArrayList<>();
    known.forEach(
        (row, seen) -> {
          boolean isThere = editing.rows.get(row.number) == row;
          if (isThere && row.removed) {
            remove.add(Arrays.asList(row.number, key(editing, seen.getLast())));
          } else if (isThere && !editing.own.contains(row)) {
            Map<String, @Nullable Object> cells = cells(editing, row, seen);
            if (!cells.isEmpty()) {
              Object key = key(editing, seen.getFirst());
              set.add(Arrays.asList(row.number, cells, key, counted(editing, row)));
            }
          }
        });
    List<Object> add = new ArrayList<>();
    for (EditRow row : editing.own) {
      Long before = row.after == null ? 0L : row.after.number;
      add.add(
          Arrays.asList(
              row.number,
              cells(editing, row, List.of()),
              row.isBack ? before : null,
              counted(editing, row)));
    }
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("at", editing.at);
    kept.put("next", editing.next);
    kept.put("lists", described);
    put(kept, "low", editing.low(), 0L);
    put(kept, "seen", new LinkedHashMap<>(editing.seen), Map.of());
    put(kept, "set", set, List.of());
    put(kept, "add", add, List.of());
    put(kept, "remove", remove, List.of());
    put(kept, "untold", untold, false);
    return kept;
  }

  private static void put(Map<String, Object> kept, String name, Object value, Object usual) {
    if (!value.equals(usual)) {
      kept.put(name, value);
    }
  }

  private static @Nullable Object key(Editing editing, @Nullable Object[] cells) {
    return editing.key() < 0 ? null : EditRow.json(cells[editing.key()]);
  }

  // Those that are not as in one of these.
  private static Map<String, @Nullable Object> cells(
      Editing editing, EditRow row, List<@Nullable Object[]> but) {
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    List<EditColumn> columns = editing.columns();
    for (int i = 0; i < columns.size(); i++) {
      Object cell = row.cells[i];
      boolean same = !but.isEmpty();
      for (@Nullable Object[] each : but) {
        same &= Objects.equals(cell, each[i]);
      }
      if (!same && !(cell instanceof EditColumn.Fixed)) {
        cells.put(columns.get(i).name(), EditRow.json(cell));
      }
    }
    return cells;
  }

  private static @Nullable Map<String, @Nullable Object> counted(Editing editing, EditRow row) {
    @Nullable Object[] good = row.good;
    if (good == null || Arrays.equals(good, row.cells)) {
      return null;
    }
    EditRow counting = new EditRow(row.number, null, good);
    return cells(editing, counting, List.<@Nullable Object[]>of(row.cells));
  }

  // The same in every process, as far as it is to be.
  private static String hash(List<@Nullable Object[]> rows) {
    long hash = rows.size();
    for (@Nullable Object[] row : rows) {
      hash = hash * 0x9E3779B97F4A7C15L + Arrays.hashCode(row);
      hash ^= hash >>> 29;
    }
    return Long.toString(hash, 36);
  }

  // ---- Reading.

  /**
   * Numbers for the rows that the app gives, if they are those that it gave or had, else none: then
   * they are others than any row has had.
   */
  List<Long> numbers(List<@Nullable Object[]> cells) {
    editing.at = number(form.get("at"), 0);
    editing.low = -number(negated(form.get("low")), 0);
    editing.next = Math.max(1, number(form.get("next"), 1));
    if (form.get("seen") instanceof Map<?, ?> seen) {
      seen.forEach((by, n) -> editing.seen.put(String.valueOf(by), number(n, 0)));
    }
    String hash = hash(cells);
    for (Object each : list(form.get("lists"))) {
      if (each instanceof List<?> l && l.size() == 2 && hash.equals(l.get(0))) {
        List<Long> numbers = expanded(list(l.get(1)), cells.size());
        placed = numbers.size() == cells.size();
        return placed ? numbers : List.of();
      }
    }
    return List.of();
  }

  private static @Nullable Object negated(@Nullable Object value) {
    return value instanceof Long n ? (Object) (-n) : null;
  }

  private static long number(@Nullable Object value, long otherwise) {
    return value instanceof Long n && n >= 0 && n <= MOST ? n : otherwise;
  }

  private List<Long> expanded(List<?> runs, int size) {
    Set<Long> numbers = new LinkedHashSet<>();
    for (Object run : runs) {
      if (!(run instanceof List<?> l
          && l.size() == 2
          && l.get(0) instanceof Long from
          && l.get(1) instanceof Long to
          && from != 0
          && (from > 0) == (to > 0)
          && to < editing.next
          && from < editing.next
          && to >= editing.low
          && from >= editing.low
          && Math.abs(to - from) < size)) {
        return List.of();
      }
      long step = from > 0 ? 1 : -1;
      for (long n = from; step > 0 ? n <= to : n >= to; n += step) {
        numbers.add(n);
      }
    }
    return List.copyOf(numbers);
  }

  /** Whether the app may not have been told of the last change. */
  boolean isUntold() {
    return form.get("untold") instanceof Boolean told && told;
  }

  /** Makes the changes to the rows that the app has given; what does not fit is passed over. */
  void restore() {
    Map<Object, EditRow> byKey = byKey();
    for (Object each : list(form.get("set"))) {
      EditRow row = each instanceof List<?> l && l.size() == 4 ? row(l, l.get(2), byKey) : null;
      if (row != null) {
        fill(row, ((List<?>) each).get(1), ((List<?>) each).get(3));
      }
    }
    for (Object each : list(form.get("add"))) {
      if (each instanceof List<?> l && l.size() == 4 && l.get(0) instanceof Long number) {
        add(number, l, byKey);
      }
    }
    for (Object each : list(form.get("remove"))) {
      EditRow row = each instanceof List<?> l && l.size() == 2 ? row(l, l.get(1), byKey) : null;
      if (row != null && editing.mayRemove()) {
        editing.remove(row);
      }
    }
  }

  private Map<Object, EditRow> byKey() {
    Map<Object, EditRow> byKey = new HashMap<>();
    if (editing.key() >= 0) {
      editing
          .given
          .rows()
          .forEach(row -> byKey.put(Objects.requireNonNull(key(editing, row.cells)), row));
    }
    return byKey;
  }

  private @Nullable EditRow row(List<?> entry, @Nullable Object key, Map<Object, EditRow> byKey) {
    if (editing.key() >= 0) {
      return key == null ? null : byKey.get(key);
    }
    return placed && entry.get(0) instanceof Long number ? editing.rows.get(number) : null;
  }

  private void add(long number, List<?> entry, Map<Object, EditRow> byKey) {
    Object cells = entry.get(1);
    EditRow known = editing.rows.get(number);
    if (known == null && editing.key() >= 0 && cells instanceof Map<?, ?> map) {
      // The app has stored it, and could not say so any more.
      known = byKey.get(map.get(editing.columns().get(editing.key()).name()));
    }
    if (known != null) {
      editing.rows.put(number, known);
      fill(known, cells, entry.get(3));
    } else if (editing.mayAdd()
        && number != 0
        && number >= editing.low
        && number < editing.next
        && editing.rows.size() < Editing.MOST_ROWS) {
      EditRow row =
          new EditRow(number, null, editing.columns().stream().map(EditColumn::blank).toArray());
      fill(row, cells, entry.get(3));
      if (entry.get(2) instanceof Long before) {
        row.comesBack(editing.rows.get(before));
      }
      editing.restored(row);
    }
  }

  private void fill(EditRow row, @Nullable Object cells, @Nullable Object counted) {
    row.cells(filled(row, row.cells, cells));
    if (counted instanceof Map<?, ?>) {
      row.good = filled(row, row.cells, counted);
    }
  }

  private @Nullable Object[] filled(
      EditRow row, @Nullable Object[] before, @Nullable Object cells) {
    @Nullable Object[] filled = before.clone();
    if (cells instanceof Map<?, ?> map) {
      map.forEach(
          (name, wire) -> {
            Integer at = editing.columnOrNull(name);
            EditColumn column = at == null ? null : editing.columns().get(at);
            if (at == null
                || column == null
                || column.readOnly()
                || (at == editing.key() && row.given != null)) {
              return;
            }
            try {
              filled[at] = column.read(wire);
            } catch (Refused other) {
              // The column is another now.
            }
          });
    }
    return filled;
  }

  private static List<?> list(@Nullable Object wire) {
    return wire instanceof List<?> list && list.size() <= 2 * Editing.MOST_ROWS
        ? list
        : Collections.emptyList();
  }

  static String shortened(@Nullable Object got) {
    String text = String.valueOf(got);
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
