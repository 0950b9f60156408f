package runnel.internal.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec.Refused;

/**
 * What the visitor has changed, as the client keeps it for a session that comes after this one:
 * {@code {"set": [[id, {column: cell}],…], "add": [[number, {column: cell}],…], "remove": [id,…]}}.
 * An id is a key, or a place among the app's rows, together with {@code of} for what these were.
 */
record Keeping(Editing editing) {
  private static final long LOWEST = 1L << 50;

  @Nullable Object write() {
    List<Object> set = new ArrayList<>();
    List<Object> add = new ArrayList<>();
    List<Object> remove = new ArrayList<>();
    List<EditRow> rows = editing.given.rows();
    for (int i = 0; i < rows.size(); i++) {
      EditRow row = rows.get(i);
      if (row.removed) {
        remove.add(id(row, i));
      } else if (row.isEdited()) {
        set.add(List.of(id(row, i), cells(row, row.given)));
      }
    }
    editing.own.forEach(row -> add.add(List.of(row.number, cells(row, null))));
    Map<String, Object> kept = new LinkedHashMap<>();
    put(kept, "set", set);
    put(kept, "add", add);
    put(kept, "remove", remove);
    if (kept.isEmpty()) {
      return null;
    }
    if (editing.key() < 0 && !(set.isEmpty() && remove.isEmpty())) {
      kept.put("of", fingerprint());
    }
    return kept;
  }

  private static void put(Map<String, Object> kept, String name, List<Object> list) {
    if (!list.isEmpty()) {
      kept.put(name, list);
    }
  }

  private Object id(EditRow row, int place) {
    int key = editing.key();
    return key < 0
        ? (long) place
        : Objects.requireNonNull(EditRow.json(Objects.requireNonNull(row.given)[key]));
  }

  private Map<String, @Nullable Object> cells(EditRow row, @Nullable Object @Nullable [] but) {
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    List<EditColumn> columns = editing.columns();
    for (int i = 0; i < columns.size(); i++) {
      boolean fixed = row.cells[i] instanceof EditColumn.Fixed;
      if (!fixed && (but == null || !Objects.equals(row.cells[i], but[i]))) {
        cells.put(columns.get(i).name(), EditRow.json(row.cells[i]));
      }
    }
    return cells;
  }

  // The same in every process, as far as it is to be.
  private String fingerprint() {
    int hash = 1;
    for (EditRow row : editing.given.rows()) {
      hash = 31 * hash + Arrays.hashCode(row.given);
    }
    return Integer.toString(hash, 36);
  }

  /** Makes the changes to the rows that the app has given; what does not fit is passed over. */
  void restore(Object kept) {
    if (!(kept instanceof Map<?, ?> map)) {
      return;
    }
    boolean sameRows = editing.key() >= 0 || fingerprint().equals(map.get("of"));
    Map<Object, EditRow> byId = new HashMap<>();
    List<EditRow> rows = editing.given.rows();
    for (int i = 0; i < rows.size() && sameRows; i++) {
      byId.put(id(rows.get(i), i), rows.get(i));
    }
    for (Object each : list(map.get("set"))) {
      EditRow row = each instanceof List<?> l && l.size() == 2 ? byId.get(l.get(0)) : null;
      if (row != null) {
        fill(row, ((List<?>) each).get(1));
      }
    }
    for (Object each : list(map.get("add"))) {
      if (each instanceof List<?> l
          && l.size() == 2
          && l.get(0) instanceof Long number
          && number < 0
          && number > -LOWEST
          && editing.mayAdd()
          && !editing.rows.containsKey(number)) {
        EditRow row =
            new EditRow(number, null, editing.columns().stream().map(EditColumn::blank).toArray());
        fill(row, l.get(1));
        editing.restored(row);
      }
    }
    for (Object id : list(map.get("remove"))) {
      EditRow row = byId.get(id);
      if (row != null && editing.mayRemove()) {
        editing.remove(row);
      }
    }
  }

  private void fill(EditRow row, @Nullable Object cells) {
    if (!(cells instanceof Map<?, ?> map)) {
      return;
    }
    map.forEach(
        (name, wire) -> {
          Integer at = editing.columnOrNull(name);
          EditColumn column = at == null ? null : editing.columns().get(at);
          if (at == null
              || column == null
              || column.readOnly()
              || (at == editing.key() && row.number > 0)) {
            return;
          }
          try {
            row.set(at, column.read(wire));
          } catch (Refused other) {
            // The column is another now.
          }
        });
  }

  private static List<?> list(@Nullable Object wire) {
    return wire instanceof List<?> list && list.size() <= Editing.MOST_ROWS ? list : List.of();
  }

  static String shortened(@Nullable Object got) {
    String text = String.valueOf(got);
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
