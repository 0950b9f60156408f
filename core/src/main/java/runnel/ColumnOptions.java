package runnel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How one column of a {@code ui.dataFrame} or {@code ui.dataEditor} is shown. Without a kind it is
 * shown by the type of its values; the last kind that is named counts.
 */
public final class ColumnOptions {
  private final Map<String, Object> props = new LinkedHashMap<>();
  private @Nullable IntConsumer onPress;

  ColumnOptions() {}

  // ---- Kinds.

  /** Numbers, with the commas and points of the visitor's language. */
  public ColumnOptions number() {
    return kind("number");
  }

  /** Plain text. */
  public ColumnOptions text() {
    return kind("text");
  }

  /**
   * Addresses as links; other schemes than {@code https}, {@code http} and {@code mailto} stay
   * text.
   */
  public ColumnOptions link() {
    return kind("link");
  }

  /** The same, all of them shown as this text. */
  public ColumnOptions link(String shown) {
    props.put("shown", shown);
    return kind("link");
  }

  /** True and false as a tick. */
  public ColumnOptions checkbox() {
    return kind("checkbox");
  }

  /** One of some texts, as a badge. */
  public ColumnOptions select(String... options) {
    props.put("options", List.of(options));
    return kind("select");
  }

  /** Several of some texts, as badges: of lists, or of texts with commas. */
  public ColumnOptions multiSelect(String... options) {
    props.put("options", List.of(options));
    return kind("multiSelect");
  }

  /** Days, as the visitor's language writes them. */
  public ColumnOptions date() {
    return kind("date");
  }

  /** Days with a time; instants in the visitor's time zone. */
  public ColumnOptions dateTime() {
    return kind("dateTime");
  }

  /** Times of day. */
  public ColumnOptions time() {
    return kind("time");
  }

  /** Numbers from 0 to 1 as a bar. */
  public ColumnOptions progress() {
    return progress(0, 1);
  }

  /**
   * Numbers as a bar that is empty at {@code min} and full at {@code max}.
   *
   * @throws RunnelException RN010 if {@code min} is not below {@code max}
   */
  public ColumnOptions progress(double min, double max) {
    if (!(min < max)) {
      throw new RunnelException(
          "RN010",
          "progress goes from a number to a greater one, got " + min + " to " + max,
          "c.progress(0, 100)");
    }
    props.put("min", min);
    props.put("max", max);
    return kind("progress");
  }

  /** Lists as badges. */
  public ColumnOptions list() {
    return kind("list");
  }

  /** Addresses of pictures ({@code https:} or {@code data:image/}) as pictures. */
  public ColumnOptions image() {
    return kind("image");
  }

  /** Lists of numbers as a small line. */
  public ColumnOptions lineSpark() {
    return kind("lineSpark");
  }

  /** Lists of numbers as small bars. */
  public ColumnOptions barSpark() {
    return kind("barSpark");
  }

  /** Lists of numbers as a small filled line. */
  public ColumnOptions areaSpark() {
    return kind("areaSpark");
  }

  /** Any value as one line of JSON. */
  public ColumnOptions json() {
    return kind("json");
  }

  /**
   * A button in each cell, with the cell's text on it.
   *
   * @param onClick called with the number of the row, from 0, before the page is drawn
   */
  public ColumnOptions button(IntConsumer onClick) {
    onPress = onClick;
    return kind("button");
  }

  // ---- For all kinds.

  /** What its head says. Default: its name. */
  public ColumnOptions label(String label) {
    props.put("label", label);
    return this;
  }

  /** An explanation, shown at its head. Default: none. */
  public ColumnOptions help(String text) {
    props.put("help", text);
    return this;
  }

  /**
   * Width in pixels. Default: by what it holds.
   *
   * @throws RunnelException RN010 if not within 30 to 2,000
   */
  public ColumnOptions width(int pixels) {
    if (pixels < 30 || pixels > 2_000) {
      throw new RunnelException(
          "RN010", "width is within 30 to 2,000 pixels, got " + pixels, "c.width(120)");
    }
    props.put("width", pixels);
    return this;
  }

  /** Stays in view at the left while the others are scrolled. */
  public ColumnOptions pin() {
    props.put("pin", true);
    return this;
  }

  /** Is not shown until the visitor asks for it. */
  public ColumnOptions hide() {
    props.put("hide", true);
    return this;
  }

  /**
   * How numbers, days and times are written. For numbers: {@code 0.00} has as many digits after the
   * point as there are zeros, {@code 0%} makes 0.5 to 50%, {@code compact} 12,345 to 12K, {@code
   * plain} leaves out the commas; what stands before or behind these is written there, as in {@code
   * $0.00} or {@code 0.0 kg}. For days and times: {@code short}, {@code medium}, {@code long},
   * {@code iso}.
   *
   * @throws RunnelException RN010 if it is none of these
   */
  public ColumnOptions format(String format) {
    boolean day = List.of("short", "medium", "long", "iso").contains(format);
    if (!day
        && format.indexOf('0') < 0
        && !format.contains("compact")
        && !format.contains("plain")) {
      throw new RunnelException(
          "RN010",
          "format \"" + format + "\" is none of those that there are",
          "c.format(\"0.00\")");
    }
    props.put("format", format);
    return this;
  }

  // ---- For data editors.

  /** The visitor does not change it. Lists and other things that have no editor are so anyway. */
  public ColumnOptions readOnly() {
    props.put("readOnly", true);
    return this;
  }

  /** An empty cell is a mistake. Default: only where a record has a number that is a primitive. */
  public ColumnOptions required() {
    props.put("required", true);
    return this;
  }

  /**
   * Numbers beyond these are a mistake. Default: what the type can hold.
   *
   * @throws RunnelException RN010 if {@code min} is greater than {@code max}, or either is NaN
   */
  public ColumnOptions range(double min, double max) {
    if (!(min <= max)) {
      throw new RunnelException(
          "RN010",
          "a range goes from a number to one that is not less, got " + min + " to " + max,
          "c.range(0, 100)");
    }
    props.put("min", min);
    props.put("max", max);
    return this;
  }

  /**
   * Texts of more characters are a mistake. Default 10,000, and more are never taken.
   *
   * @throws RunnelException RN010 if not within 1 to 10,000
   */
  public ColumnOptions maxLength(int characters) {
    if (characters < 1 || characters > 10_000) {
      throw new RunnelException(
          "RN010",
          "maxLength is within 1 to 10,000 characters, got " + characters,
          "c.maxLength(100)");
    }
    props.put("maxLength", characters);
    return this;
  }

  /** What was said of it by that name, or null. */
  @Nullable Object prop(String name) {
    return props.get(name);
  }

  private ColumnOptions kind(String kind) {
    props.put("kind", kind);
    return this;
  }

  /** With its name and type, as on the wire. */
  Map<String, Object> props(String name, ColumnType type) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", name);
    all.put("type", wire(type));
    all.putAll(props);
    return all;
  }

  private static String wire(ColumnType type) {
    return switch (type) {
      case INTEGER -> "integer";
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case TEXT -> "text";
      case DATE -> "date";
      case TIME -> "time";
      case DATE_TIME -> "dateTime";
      case INSTANT -> "instant";
      case OTHER -> "other";
    };
  }

  /** Options by name, as the app has given them. */
  static final class Named {
    private final Map<String, ColumnOptions> byName = new LinkedHashMap<>();

    ColumnOptions of(String name) {
      return byName.computeIfAbsent(name, n -> new ColumnOptions());
    }

    List<String> names() {
      return List.copyOf(byName.keySet());
    }

    /** What the buttons do, by the names of their columns. */
    Map<String, IntConsumer> buttons() {
      Map<String, IntConsumer> buttons = new LinkedHashMap<>();
      byName.forEach(
          (name, options) -> {
            if (options.onPress != null) {
              buttons.put(name, options.onPress);
            }
          });
      return buttons;
    }
  }
}
