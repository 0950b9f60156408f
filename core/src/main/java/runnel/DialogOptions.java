package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;
import runnel.internal.tree.Props;

/** What a dialog can be told. */
public final class DialogOptions {
  private @Nullable String width;
  private boolean locked;
  private @Nullable Runnable onDismiss;

  DialogOptions() {}

  /** Wider: up to 750 px. Default: up to 500 px. */
  public DialogOptions medium() {
    width = "medium";
    return this;
  }

  /** As wide as a page: up to 1,100 px. */
  public DialogOptions large() {
    width = "large";
    return this;
  }

  /** The user cannot close it; only code in it can, by {@code ui.rerun()}. */
  public DialogOptions notDismissible() {
    locked = true;
    return this;
  }

  /** Called when the user closes it, before the page is drawn again. */
  public DialogOptions onDismiss(Runnable action) {
    onDismiss = action;
    return this;
  }

  static void open(Place at, String title, AppBody body, Consumer<DialogOptions> options) {
    DialogOptions o = new DialogOptions();
    options.accept(o);
    Props props = Props.of().with("label", title).with("width", o.width).flag("disabled", o.locked);
    Widget.Trigger dismiss = new Widget.Trigger(title, o.locked, o.onDismiss);
    at.dialog(title, props, dismiss, part -> body.run(new Ui(part)));
  }
}
