package runnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import runnel.internal.edit.Edit;
import runnel.internal.edit.EditRow;
import runnel.internal.edit.Editing;
import runnel.internal.run.Codec.Refused;
import runnel.internal.run.Widget;

/**
 * Takes the changes to a data editor as the run that drew it last has said: fills in new rows, has
 * the rows looked at, and tells the app.
 *
 * @param <R> type of the rows
 */
final class EditorDesk<R> implements Widget.Editor {
  private final EditForm<R> form;
  private final @Nullable Function<R, @Nullable String> validate;
  private final @Nullable Supplier<R> fresh;
  private final @Nullable Consumer<RowChange<R>> onCommit;
  private @Nullable Editing model;

  EditorDesk(
      EditForm<R> form,
      @Nullable Function<R, @Nullable String> validate,
      @Nullable Supplier<R> fresh,
      @Nullable Consumer<RowChange<R>> onCommit) {
    this.form = form;
    this.validate = validate;
    this.fresh = fresh;
    this.onCommit = onCommit;
  }

  void opens(Editing model) {
    this.model = model;
  }

  @Override
  public Runnable apply(@Nullable Object change, Widget.Keep keep) throws Refused {
    Editing editing = Objects.requireNonNull(model, "nothing is sent to what is not drawn");
    Edit edit = editing.apply(change);
    boolean untold = onCommit != null && !edit.before().isEmpty();
    return () -> {
      fill(edit);
      editing.judge(edit.before().keySet(), this::wrong);
      // A host that ends now leaves word of what the app may not know.
      keep.keep(editing.kept(untold), untold);
      if (untold) {
        tell(editing, edit);
      }
    };
  }

  /** Tells the app what the change has made. */
  void tell(Editing editing, Edit edit) {
    Consumer<RowChange<R>> told = onCommit;
    List<RowChange<R>> changes = told == null ? List.of() : changes(editing, edit);
    editing.told(); // Whatever becomes of it: it is not told again.
    if (told != null) {
      changes.forEach(told);
    }
  }

  /** Asks the app for what it puts into new rows. */
  void fill(Edit edit) {
    if (fresh != null) {
      for (EditRow row : edit.fresh()) {
        R source = fresh.get();
        Editing.fill(edit, row, Objects.requireNonNull(source), form.cells(source));
      }
    }
  }

  /** What is wrong with a row whose cells are right; empty if nothing. */
  String wrong(EditRow row) {
    try {
      R made = form.row(row, row.cells());
      String wrong = validate == null ? null : validate.apply(made);
      return wrong == null ? "" : wrong;
    } catch (RuntimeException refused) {
      // A record may check its components.
      String message = refused.getMessage();
      return message == null || message.isBlank() ? refused.getClass().getSimpleName() : message;
    }
  }

  private List<RowChange<R>> changes(Editing editing, Edit edit) {
    List<RowChange<R>> changes = new ArrayList<>();
    edit.before()
        .forEach(
            (row, seen) -> {
              @Nullable Object[] before = seen.orElse(null);
              @Nullable Object[] after = editing.counts(row);
              if (before == null && after != null) {
                changes.add(new RowChange.Added<>(form.row(row, after)));
              } else if (before != null && after == null) {
                changes.add(new RowChange.Removed<>(form.row(row, before)));
              } else if (before != null && after != null && !Arrays.equals(before, after)) {
                changes.add(new RowChange.Changed<>(form.row(row, before), form.row(row, after)));
              }
            });
    return changes;
  }
}
