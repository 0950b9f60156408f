package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** What a title, a header or a subheader can be told. */
public final class HeadingOptions {
  private @Nullable String anchor;
  private @Nullable String help;

  HeadingOptions() {}

  /**
   * What a link to it ends with: {@code o.anchor("sales")} for {@code #sales}. Default: its text in
   * small letters, with {@code -} for blanks.
   *
   * @param name letters, digits, {@code -}, {@code _} and {@code .}, at least one
   * @throws RunnelException RN086 if it has others
   */
  public HeadingOptions anchor(String name) {
    boolean fits = !name.isEmpty();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      fits &= Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }
    if (!fits) {
      throw new RunnelException(
          "RN086",
          "An anchor is made of letters, digits, - _ and ., got \"" + name + "\"",
          "o.anchor(\"sales-2026\")");
    }
    anchor = name;
    return this;
  }

  /** Offers no link to it. */
  public HeadingOptions noAnchor() {
    anchor = "";
    return this;
  }

  /** An explanation in Markdown, shown at a question mark. Default: none. */
  public HeadingOptions help(String markdown) {
    help = markdown;
    return this;
  }

  static void place(Place at, String kind, String text, Consumer<HeadingOptions> options) {
    HeadingOptions o = new HeadingOptions();
    options.accept(o);
    at.element(
        kind,
        Props.of()
            .with("text", Lengths.text(kind, text))
            .with("anchor", o.anchor)
            .with("help", o.help));
  }
}
