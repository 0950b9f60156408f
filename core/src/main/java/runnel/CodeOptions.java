package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** What code can be told. */
public final class CodeOptions {
  private boolean lineNumbers;
  private boolean wrap;
  private @Nullable String help;

  CodeOptions() {}

  /** Numbers the lines, from 1. The numbers are not copied. */
  public CodeOptions lineNumbers() {
    lineNumbers = true;
    return this;
  }

  /** Breaks long lines instead of scrolling them. */
  public CodeOptions wrap() {
    wrap = true;
    return this;
  }

  /** An explanation in Markdown, shown at a question mark. Default: none. */
  public CodeOptions help(String markdown) {
    help = markdown;
    return this;
  }

  static void place(Place at, String code, String language, Consumer<CodeOptions> options) {
    CodeOptions o = new CodeOptions();
    options.accept(o);
    at.element(
        "code",
        Props.of()
            .with("text", Lengths.text("code", code))
            .with("language", language.isEmpty() ? null : language)
            .flag("lineNumbers", o.lineNumbers)
            .flag("wrap", o.wrap)
            .with("help", o.help));
  }
}
