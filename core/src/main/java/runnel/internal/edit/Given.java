package runnel.internal.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows that the app gives, run after run, and which of those of the run before they are. An app
 * may give the same rows always, or those that the editor has returned, or others.
 *
 * <p>With a key, rows are the same if their keys are, and of each cell the latest change counts:
 * the visitor's, or another value that the app gives. Without, a row is the same if it stands at
 * the same place with the same cells as before, or as it was returned; what has become another row
 * has no edits.
 */
final class Given {
  /** A row as it was seen at some time. */
  record Seen(EditRow row, @Nullable Object[] cells) {}

  private final Editing editing;
  private final int key;
  private List<EditRow> rows = List.of();
  private Set<EditRow> all = Set.of();
  private List<Seen> base = List.of();
  private List<Seen> returned = List.of();
  private List<Seen> told = List.of();

  Given(Editing editing, int key) {
    this.editing = editing;
    this.key = key;
  }

  /** Those of the last run, also those that the visitor has deleted. */
  List<EditRow> rows() {
    return rows;
  }

  /** The row whose key is this on the wire, or null. */
  @Nullable EditRow withKey(Object id) {
    for (EditRow row : rows) {
      if (!row.removed && id.equals(EditRow.json(row.cells[key]))) {
        return row;
      }
    }
    return null;
  }

  /** What the app may give next: what it gave, what was returned, what it is or was told. */
  List<List<Seen>> lists() {
    return List.of(base, returned, seen(editing.visible()), told);
  }

  // Those that count.
  private static List<Seen> seen(List<EditRow> visible) {
    List<Seen> seen = new ArrayList<>(visible.size());
    for (EditRow row : visible) {
      @Nullable Object[] good = row.good;
      if (good != null) {
        seen.add(new Seen(row, good));
      }
    }
    return seen;
  }

  boolean has(EditRow row) {
    return all.contains(row);
  }

  /** The app sees these now; those of them that count. */
  List<EditRow> returned(List<EditRow> visible) {
    rows.forEach(row -> row.missed = row.removed);
    visible.forEach(row -> row.returned = row.good);
    returned = seen(visible);
    return returned.stream().map(Seen::row).toList();
  }

  /** The app was told of all changes up to now. */
  void told(List<EditRow> visible) {
    rows.forEach(row -> row.missed |= row.removed);
    visible.forEach(row -> row.told = row.good);
    told = seen(visible);
  }

  void take(List<@Nullable Object[]> cells, List<?> sources) {
    if (cells.size() != base.size() || equal(base, cells) < cells.size()) {
      List<EditRow> next = key >= 0 ? byKey(cells) : byPlace(cells);
      Set<EditRow> kept = Collections.newSetFromMap(new IdentityHashMap<>());
      kept.addAll(next);
      leave(kept);
      editing.own.removeIf(kept::contains);
      rows = next;
      all = kept;
      base = new ArrayList<>(next.size());
      next.forEach(row -> base.add(new Seen(row, Objects.requireNonNull(row.given))));
    }
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).source(sources.get(i), Objects.requireNonNull(rows.get(i).given));
    }
  }

  // Those that are not given any more go, but for those that the visitor brought back when the app
  // had seen them deleted.
  private void leave(Set<EditRow> kept) {
    EditRow before = null;
    for (EditRow row : rows) {
      boolean stays = kept.contains(row);
      if (!stays && row.missed && !row.removed) {
        row.comesBack(before);
        editing.own.add(row);
        stays = true;
      } else if (!stays) {
        row.removed = true;
        editing.rows.remove(row.number);
      }
      before = stays && !row.removed ? row : before;
    }
  }

  private List<EditRow> byKey(List<@Nullable Object[]> cells) {
    Map<Object, EditRow> known = new HashMap<>();
    base.forEach(seen -> known.put(Objects.requireNonNull(seen.cells[key]), seen.row));
    for (EditRow row : editing.rows.values()) {
      note(known, row, row.returned);
      note(known, row, row.told);
    }
    Set<EditRow> matched = Collections.newSetFromMap(new IdentityHashMap<>());
    List<EditRow> next = new ArrayList<>(cells.size());
    for (@Nullable Object[] line : cells) {
      EditRow row = known.get(Objects.requireNonNull(line[key]));
      if (row == null || !matched.add(row)) {
        row = added(line);
      } else {
        merge(row, line);
      }
      next.add(row);
    }
    return next;
  }

  private void note(Map<Object, EditRow> known, EditRow row, @Nullable Object @Nullable [] seen) {
    Object id = seen == null ? null : seen[key];
    if (id != null) {
      known.putIfAbsent(id, row);
    }
  }

  private List<EditRow> byPlace(List<@Nullable Object[]> cells) {
    List<Seen> before = nearest(cells);
    List<EditRow> next = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      @Nullable Object[] line = cells.get(i);
      Seen seen = i < before.size() ? before.get(i) : null;
      if (seen != null
          && Arrays.equals(seen.cells, line)
          && editing.rows.get(seen.row.number) == seen.row) {
        merge(seen.row, line);
        next.add(seen.row);
      } else {
        next.add(added(line));
      }
    }
    return next;
  }

  // What the app has given before, what it was told, or what was returned: whichever it is more
  // like.
  private List<Seen> nearest(List<@Nullable Object[]> cells) {
    List<Seen> nearest = base;
    int best = -1;
    for (List<Seen> each : List.of(base, told, returned)) {
      int score = 2 * equal(each, cells) + (each.size() == cells.size() ? 1 : 0);
      if (score > best) {
        best = score;
        nearest = each;
      }
    }
    return nearest;
  }

  private static int equal(List<Seen> seen, List<@Nullable Object[]> cells) {
    int equal = 0;
    for (int i = 0; i < Math.min(seen.size(), cells.size()); i++) {
      equal += Arrays.equals(seen.get(i).cells, cells.get(i)) ? 1 : 0;
    }
    return equal;
  }

  private EditRow added(@Nullable Object[] line) {
    EditRow row = new EditRow(editing.number(), line, line);
    editing.rows.put(row.number, row);
    return row;
  }

  private static void merge(EditRow row, @Nullable Object[] line) {
    @Nullable Object[] seen = merged(row, row.cells, line);
    @Nullable Object[] good = row.good;
    row.good = good == null ? line : merged(row, good, line);
    row.given = line;
    row.cells(Arrays.equals(seen, line) ? line : seen);
  }

  // A cell that the app gives as it has seen it before says nothing new.
  private static @Nullable Object[] merged(
      EditRow row, @Nullable Object[] cells, @Nullable Object[] line) {
    @Nullable Object[] merged = line.clone();
    for (int i = 0; i < line.length; i++) {
      if (is(row.given, i, line[i]) || is(row.returned, i, line[i]) || is(row.told, i, line[i])) {
        merged[i] = cells[i];
      }
    }
    return merged;
  }

  private static boolean is(@Nullable Object @Nullable [] seen, int column, @Nullable Object cell) {
    return seen != null && Objects.equals(seen[column], cell);
  }
}
