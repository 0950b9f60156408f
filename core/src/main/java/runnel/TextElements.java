package runnel;

import java.util.function.Consumer;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** Elements that are text. Part of {@link Ui}, and its root: it holds the place they are put in. */
abstract class TextElements {
  final Place place;

  TextElements(Place place) {
    this.place = place;
  }

  static <O> Consumer<O> defaults() {
    return o -> {};
  }

  // ---- Text

  /**
   * The title of the page, in inline Markdown. A link to it appears when the pointer is over it.
   */
  public void title(String markdown) {
    HeadingOptions.place(place, "title", markdown, defaults());
  }

  /** The title of the page. */
  public void title(String markdown, Consumer<HeadingOptions> options) {
    HeadingOptions.place(place, "title", markdown, options);
  }

  /** The heading of a section, in inline Markdown. */
  public void header(String markdown) {
    HeadingOptions.place(place, "header", markdown, defaults());
  }

  /** The heading of a section. */
  public void header(String markdown, Consumer<HeadingOptions> options) {
    HeadingOptions.place(place, "header", markdown, options);
  }

  /** The heading of a part of a section, in inline Markdown. */
  public void subheader(String markdown) {
    HeadingOptions.place(place, "subheader", markdown, defaults());
  }

  /** The heading of a part of a section. */
  public void subheader(String markdown, Consumer<HeadingOptions> options) {
    HeadingOptions.place(place, "subheader", markdown, options);
  }

  /**
   * Text in Markdown (GitHub's flavour). HTML in it is shown as text. Beyond GitHub's:
   *
   * <ul>
   *   <li>{@code :rocket:} is an emoji, by its short code;
   *   <li>{@code :red[text]}, {@code :red-background[text]}, {@code :red-badge[text]}: red, orange,
   *       yellow, green, blue, violet, gray or primary; {@code :small[text]};
   *   <li>{@code $x^2$} is a formula within the text, {@code $$x^2$$} one on its own: TeX as KaTeX
   *       knows it. {@code \$} is a dollar sign; so is {@code $} before a blank or a digit's end,
   *       as in {@code from $5 to $6};
   *   <li>a fence of {@code mermaid} is a diagram in the language of Mermaid, of any of its kinds.
   * </ul>
   *
   * @throws RunnelException RN087 if longer than a million characters
   */
  public void markdown(String markdown) {
    place.element("markdown", Props.of("text", Lengths.text("markdown", markdown)));
  }

  /** Plain text; spaces and line breaks are kept. */
  public void text(String text) {
    place.element("text", Props.of("text", text));
  }

  /** Small grey text in Markdown: a note to what stands above it. */
  public void caption(String markdown) {
    place.element("caption", Props.of("text", Lengths.text("caption", markdown)));
  }

  /** Java source code, coloured, with a copy button. */
  public void code(String code) {
    CodeOptions.place(place, code, "java", defaults());
  }

  /**
   * Source code, coloured, with a copy button.
   *
   * @param language like {@code java}, {@code sql}, {@code json}; empty for none. One that is not
   *     known is shown without colours, and so is code of more than 100,000 characters.
   * @throws RunnelException RN087 if longer than a million characters
   */
  public void code(String code, String language) {
    CodeOptions.place(place, code, language, defaults());
  }

  /** Source code: numbered lines, wrapped lines. */
  public void code(String code, String language, Consumer<CodeOptions> options) {
    CodeOptions.place(place, code, language, options);
  }

  /**
   * A formula in TeX on a line of its own, centred: {@code ui.latex("\\int_0^1 x^2\\,dx")}. What
   * KaTeX does not understand is shown as it was written, with the reason.
   *
   * @throws RunnelException RN084 if longer than 10,000 characters
   */
  public void latex(String tex) {
    place.element("latex", Props.of("text", Lengths.formula(tex)));
  }

  /** A small coloured mark, in inline Markdown: {@code ui.badge("New")}. */
  public void badge(String markdown) {
    BadgeOptions.place(place, markdown, defaults());
  }

  /** A small coloured mark. */
  public void badge(String markdown, Consumer<BadgeOptions> options) {
    BadgeOptions.place(place, markdown, options);
  }

  /**
   * HTML, cleaned: scripts, event handlers, style sheets, forms, frames and what loads from
   * elsewhere (but for {@code <img>}) are taken away, and what is left cannot reach beyond its own
   * box. SVG and {@code style} attributes stay. The console of the browser says what was taken away
   * (RN085).
   *
   * <p>Text of users in it becomes part of the page all the same: escape it, or use {@link #text}.
   *
   * @throws RunnelException RN087 if longer than a million characters
   */
  public void html(String html) {
    place.element("html", Props.of("text", Lengths.text("html", html)));
  }

  /**
   * What an object is: its class, what it holds, and on a server the methods it offers. For a look
   * while writing an app.
   */
  public void help(Object object) {
    HelpText.place(place, object);
  }

  /** A gap of 16 pixels. */
  public void space() {
    space(16);
  }

  /**
   * A gap.
   *
   * @param pixels 1 to 2,000, in addition to the gap between any two elements
   * @throws RunnelException RN010 if not within
   */
  public void space(int pixels) {
    if (pixels < 1 || pixels > 2_000) {
      throw new RunnelException(
          "RN010", "space takes 1 to 2000 pixels, got " + pixels, "ui.space(32)");
    }
    place.element("space", Props.of("height", pixels));
  }
}
