package runnel;

import java.util.function.Consumer;
import runnel.internal.run.Failure;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** What a form can be told. */
public final class FormOptions {
  private boolean clear;
  private boolean plain;
  private boolean byClickOnly;

  FormOptions() {}

  /** Once submitted, its inputs have their initial values again. Default: they keep theirs. */
  public FormOptions clearOnSubmit() {
    clear = true;
    return this;
  }

  /** Without a border around it. Default: with one. */
  public FormOptions noBorder() {
    plain = true;
    return this;
  }

  /** Enter does not submit it; only its button does. */
  public FormOptions noEnter() {
    byClickOnly = true;
    return this;
  }

  static void place(Place at, String name, AppBody body, Consumer<FormOptions> options) {
    FormOptions o = new FormOptions();
    options.accept(o);
    Props props =
        Props.of()
            .with("key", name)
            .flag("clear", o.clear)
            .flag("plain", o.plain)
            .flag("byClickOnly", o.byClickOnly);
    Place form = at.form(name, props);
    try {
      body.run(new Ui(form));
    } catch (Exception e) {
      throw Sneaky.rethrow(e);
    }
    if (!form.canSubmit()) {
      form.element("exception", Failure.props(withoutButton(name), at.code()));
    }
  }

  private static RunnelException withoutButton(String name) {
    return new RunnelException(
        "RN090",
        "The form \"" + name + "\" has no button that submits it",
        "if (form.formSubmit(\"Save\")) save();");
  }
}
