package runnel;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;

/** What a text input or a text area can be told. */
public final class TextOptions extends InputOptions<TextOptions> {
  private @Nullable String placeholder;
  private int maxLength = 10_000;
  private boolean password;
  private int rows = 3;
  private long debounce;
  private @Nullable String pattern;
  private @Nullable String wrong;
  private Predicate<String> allows = text -> true;
  private @Nullable Consumer<String> onChange;

  TextOptions() {}

  /** Shown in the empty field. Default: nothing. */
  public TextOptions placeholder(String text) {
    placeholder = text;
    return this;
  }

  /**
   * The longest text it takes, in UTF-16 units. Default 10,000.
   *
   * @throws RunnelException RN010 if less than 1
   */
  public TextOptions maxLength(int length) {
    maxLength = Numbers.atLeastOne("maxLength", length);
    return this;
  }

  /** Hides what is typed. */
  public TextOptions password() {
    password = true;
    return this;
  }

  /**
   * Lines that a text area has at least; it grows with its text. Default 3.
   *
   * @throws RunnelException RN010 if less than 1
   */
  public TextOptions rows(int rows) {
    this.rows = Numbers.atLeastOne("rows", rows);
    return this;
  }

  /**
   * Takes the text also while it is typed, as soon as nothing was typed for {@code pause}. Default:
   * on Enter (in a text area Ctrl and Enter) and when the field is left.
   *
   * @throws RunnelException RN010 if less than a millisecond
   */
  public TextOptions debounce(Duration pause) {
    debounce = Numbers.positiveMillis("debounce", pause);
    return this;
  }

  /**
   * Takes only texts that match wholly, and the empty one. The client shows {@code message} at
   * others and keeps them to itself; the value is still the last that matched.
   *
   * @param regex what Java and JavaScript both understand, like {@code \\d{5}}
   * @param message what the user is to do, like {@code Five digits}
   * @throws RunnelException RN010 if it is no regular expression
   */
  public TextOptions pattern(String regex, String message) {
    try {
      Pattern compiled = Pattern.compile(regex);
      allows = text -> text.isEmpty() || compiled.matcher(text).matches();
    } catch (PatternSyntaxException e) {
      throw new RunnelException(
          "RN010",
          "pattern is no regular expression: " + e.getMessage(),
          "o.pattern(\"[0-9]+\", \"Digits only\")");
    }
    pattern = regex;
    wrong = message;
    return this;
  }

  /** Called with the new text for each change, before the page is drawn. */
  public TextOptions onChange(Consumer<String> action) {
    onChange = action;
    return this;
  }

  static String place(
      Place at, String kind, String label, String initial, Consumer<TextOptions> options) {
    TextOptions o = new TextOptions();
    options.accept(o);
    if (initial.length() > o.maxLength) {
      throw Mistake.argument(
          kind,
          label,
          "the initial text has " + initial.length() + " characters, maxLength is " + o.maxLength,
          "o -> o.maxLength(" + initial.length() + ")");
    }
    if (!o.allows.test(initial)) {
      throw Mistake.argument(
          kind,
          label,
          "the initial text \"" + initial + "\" does not match " + o.pattern,
          "ui." + kind + "(\"" + label + "\", o -> o.pattern(…))   // empty at first");
    }
    return at.input(
        kind,
        o.key,
        o.props(label)
            .with("placeholder", o.placeholder)
            .with("maxLength", o.maxLength)
            .flag("password", o.password)
            .with("rows", kind.equals("textArea") ? o.rows : null)
            .with("debounce", o.debounce == 0 ? null : o.debounce)
            .with("pattern", o.pattern)
            .with("wrong", o.wrong),
        new Widget.Input<>(label, o.disabled, new TextCodec(o), o.onChange),
        initial);
  }

  private record TextCodec(TextOptions options) implements Codec<String> {
    @Override
    public Object wire(String value) {
      return value;
    }

    @Override
    public String read(@Nullable Object wire) throws Refused {
      if (wire instanceof String text && text.length() <= options.maxLength) {
        if (options.allows.test(text)) {
          return text;
        }
        throw new Refused("a text that matches " + options.pattern);
      }
      throw new Refused("a text of at most " + options.maxLength + " characters");
    }
  }
}
