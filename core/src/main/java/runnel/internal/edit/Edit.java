package runnel.internal.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change as it was made.
 *
 * @param before the rows that it touched, each with the cells that counted before
 * @param fresh the rows that were added by it: what it has not said of them is the app's to say
 * @param said the columns that it has said of these, in order
 */
public record Edit(
    Map<EditRow, Optional<@Nullable Object[]>> before, List<EditRow> fresh, List<Integer> said) {
  static Edit of(List<EditRow> fresh, List<Integer> said) {
    return new Edit(new LinkedHashMap<>(), fresh, said);
  }

  /** The row is there since. */
  void isNew(EditRow row) {
    before.put(row, Optional.empty());
  }

  /** The row was as the app gives it. */
  void wasGiven(EditRow row) {
    before.put(row, Optional.ofNullable(row.given));
  }

  void touches(EditRow row) {
    before.putIfAbsent(row, row.removed ? Optional.empty() : Optional.ofNullable(row.good));
  }
}
