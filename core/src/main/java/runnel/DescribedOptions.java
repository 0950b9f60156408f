package runnel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;
import runnel.internal.wire.Json;
import runnel.internal.wire.JsonWriter;

/**
 * What every drawing that is described as a whole can be told. Lives only inside the options
 * lambda.
 */
abstract class DescribedOptions<O extends DescribedOptions<O>> {
  static final int MOST_CHARS = 2_000_000;
  private static final int MOST_DEPTH = 60;

  @Nullable String title;
  private @Nullable String help;
  private @Nullable Integer height;

  DescribedOptions() {}

  @SuppressWarnings("unchecked") // Each subclass names itself.
  final O self() {
    return (O) this;
  }

  /** Shown above the drawing. Default: nothing. */
  public O title(String title) {
    this.title = title;
    return self();
  }

  /** An explanation in Markdown, shown at a question mark behind the title. Default: none. */
  public O help(String markdown) {
    help = markdown;
    return self();
  }

  /**
   * Height in pixels. Default: 320; of a graph what it takes.
   *
   * @throws RunnelException RN010 if not within 80 to 4,000
   */
  public O height(int pixels) {
    if (pixels < 80 || pixels > 4_000) {
      throw new RunnelException(
          "RN010", "height is within 80 to 4,000 pixels, got " + pixels, "o.height(320)");
    }
    height = pixels;
    return self();
  }

  final Props props() {
    return Props.of().with("title", title).with("help", help).with("height", height);
  }

  /**
   * What was described, as a JSON object.
   *
   * @throws RunnelException RN156 if it is none
   */
  static Map<String, @Nullable Object> object(String kind, Object description, Place at) {
    String json;
    if (description instanceof CharSequence text) {
      json = text.toString();
    } else {
      json = JsonWriter.text(value(kind, description, "", at, 0));
    }
    if (json.length() > MOST_CHARS) {
      throw tooLong(kind, json.length());
    }
    try {
      if (Json.parse(json) instanceof Map<?, ?> object) {
        @SuppressWarnings("unchecked") // Json makes no others.
        Map<String, @Nullable Object> parsed = (Map<String, @Nullable Object>) object;
        return parsed;
      }
    } catch (Json.Malformed malformed) {
      throw refused(kind, String.valueOf(malformed.getMessage()));
    }
    throw refused(kind, "it is no JSON object");
  }

  private static @Nullable Object value(
      String kind, @Nullable Object value, String path, Place at, int depth) {
    if (depth > MOST_DEPTH) {
      throw refused(kind, path + " is too deep");
    }
    return switch (value) {
      case null -> null;
      case Boolean b -> b;
      case Number n -> n;
      case CharSequence text -> text.toString();
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        map.forEach(
            (name, each) ->
                object.put(
                    String.valueOf(name), value(kind, each, path + "." + name, at, depth + 1)));
        yield object;
      }
      case Iterable<?> items -> {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object item : items) {
          list.add(value(kind, item, path + "[" + list.size() + "]", at, depth + 1));
        }
        yield list;
      }
      case Enum<?> one -> one.name();
      case java.time.temporal.Temporal time -> time.toString();
      case double[] numbers -> numbers;
      default -> {
        Map<String, @Nullable Object> parts = at.code().components(value);
        if (parts == null) {
          throw refused(
              kind, (path.isEmpty() ? "it" : path.substring(1)) + " is no data: " + value);
        }
        yield value(kind, parts, path, at, depth + 1);
      }
    };
  }

  static RunnelException tooLong(String kind, int length) {
    return refused(
        kind, "it has " + Display.number(length) + " characters, at most 2,000,000 are taken");
  }

  private static RunnelException refused(String kind, String why) {
    return new RunnelException(
        "RN156",
        kind + ": " + why,
        kind.equals("graphviz")
            ? "ui.graphviz(\"digraph { a -> b }\");"
            : "ui." + kind + "(Map.of(\"title\", Map.of(\"text\", \"Sales\")));   // or JSON");
  }
}
