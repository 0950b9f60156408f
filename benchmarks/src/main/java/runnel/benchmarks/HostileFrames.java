package runnel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What no client would send: frames that are cut, stuffed and mixed from those of docs/wire.md and
 * the golden cases in wire/cases. The same seed gives the same.
 */
final class HostileFrames {
  private static final Pattern EXAMPLE = Pattern.compile("`(\\{\"t\":\".*?\\})`");
  private static final List<String> NUMBERS =
      List.of(
          "-1",
          "-0",
          "0",
          "1e308",
          "1e999",
          "-1e999",
          "9007199254740993",
          "9223372036854775807",
          "-9223372036854775808",
          "9223372036854775808",
          "1e-400",
          "0.1",
          "00",
          "1.",
          "NaN",
          "1e",
          "9".repeat(400));
  private static final List<String> STRINGS =
      List.of(
          "",
          " ",
          "root",
          "main",
          "toasts",
          "address",
          "\ud800",
          "\udc00x",
          "\u0000",
          "\u2028",
          "a\u0301".repeat(50),
          "__proto__",
          "../../etc/passwd",
          "%s%n",
          "$(x)",
          "<script>",
          "2026-02-30",
          "2026-12-31",
          "99:99",
          "+999999999-12-31",
          "#0b7fa8",
          "∞",
          "null",
          "true",
          "x".repeat(5_000),
          "😀".repeat(300));

  private final Random random;
  private final List<Object> frames = new ArrayList<>();
  private final List<@Nullable Object> values = new ArrayList<>();
  private List<String> ids = List.of("main");
  private Map<String, @Nullable Object> held = Map.of();

  /**
   * Of a checkout.
   *
   * @throws IOException if its docs or cases cannot be read
   */
  HostileFrames(Path root, long seed) throws IOException {
    random = new Random(seed);
    Matcher examples = EXAMPLE.matcher(Files.readString(root.resolve("docs/wire.md")));
    while (examples.find()) {
      try {
        frames.add(present(Json.read(examples.group(1))));
      } catch (RuntimeException notQuite) {
        // An example with an ellipsis.
      }
    }
    Set<Object> seen = new LinkedHashSet<>();
    try (Stream<Path> cases = Files.list(root.resolve("wire/cases"))) {
      for (Path file : cases.sorted().toList()) {
        collect(Json.read(Files.readString(file)), seen);
      }
    }
    values.addAll(seen);
    if (frames.size() < 30 || values.size() < 50) {
      throw new IOException("only " + frames.size() + " frames, " + values.size() + " values");
    }
  }

  // What elements hold in the golden cases.
  private static void collect(@Nullable Object json, Set<Object> values) {
    if (json instanceof Map<?, ?> map) {
      if (map.get("value") instanceof Object value) {
        values.add(value);
      }
      map.values().forEach(each -> collect(each, values));
    } else if (json instanceof List<?> list) {
      list.forEach(each -> collect(each, values));
    }
  }

  private static Object present(@Nullable Object value) {
    return value == null ? Map.of() : value;
  }

  /** The page that they are for. */
  void target(Tree page) {
    ids = page.all().map(each -> each.id).toList();
    held = new LinkedHashMap<>();
    page.all().forEach(each -> held.put(each.id, each.props.get("value")));
  }

  /** A first frame that is taken. */
  String hello(@Nullable String token) {
    Map<String, @Nullable Object> hello = new LinkedHashMap<>();
    hello.put("t", "hello");
    hello.put("v", 1);
    if (token != null) {
      hello.put("token", token);
      hello.put("seq", random.nextInt(4) == 0 ? value() : random.nextInt(20));
    }
    if (random.nextBoolean()) {
      Map<String, @Nullable Object> brought = new LinkedHashMap<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        brought.put(pick(ids), value());
      }
      hello.put("values", brought);
    }
    if (random.nextInt(4) == 0) {
      hello.put(pick(List.of("address", "context", "before")), value());
    }
    return text(hello);
  }

  /**
   * The next message.
   *
   * @param ref the number of the next event, if it is one
   */
  String next(long ref) {
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4, 5, 6 -> event(ref);
      case 7, 8, 9 -> text(mutated(withRef(pick(frames), ref), 0));
      case 10, 11 -> query();
      case 12, 13, 14 -> torn(text(withRef(pick(frames), ref)));
      case 15 -> text(json(0));
      case 16 -> "[".repeat(random.nextInt(5_000)) + "{\"a\":".repeat(random.nextInt(200));
      case 17 -> bytes();
      case 18 -> event(ref) + "\n" + torn(event(ref + 1));
      default -> text(withRef(pick(frames), ref));
    };
  }

  // An event for an element of the page, nearly always with a value that some element takes.
  private String event(long ref) {
    String id = pick(ids);
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    event.put("t", "event");
    event.put("ref", random.nextInt(200) == 0 ? value() : ref);
    event.put("id", id);
    if (random.nextInt(4) == 0) {
      event.put("trigger", true);
    }
    if (random.nextInt(5) > 0) {
      event.put("value", random.nextBoolean() ? mutated(held.get(id), 0) : value());
    }
    if (random.nextInt(20) == 0) {
      Map<String, @Nullable Object> submitted = new LinkedHashMap<>();
      submitted.put(pick(ids), value());
      event.put("values", submitted);
    }
    return text(event);
  }

  private String query() {
    Map<String, @Nullable Object> ask = new LinkedHashMap<>();
    ask.put("from", 0);
    ask.put("count", 10);
    for (String name : List.of("search", "filters", "sort", "download", "from", "count")) {
      if (random.nextInt(4) == 0) {
        ask.put(name, value());
      }
    }
    if (random.nextInt(3) == 0) {
      ask.put(
          "filters",
          List.of(Arrays.asList("name", pick(List.of("EQUALS", "BETWEEN", "?")), json(1))));
    }
    Map<String, @Nullable Object> query = new LinkedHashMap<>();
    query.put("t", "query");
    query.put("query", random.nextInt(1_000));
    query.put("id", pick(ids));
    query.put("ask", random.nextInt(10) == 0 ? value() : ask);
    return text(query);
  }

  private static Object withRef(Object frame, long ref) {
    if (frame instanceof Map<?, ?> map && map.containsKey("ref")) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
      copy.put("ref", ref);
      return copy;
    }
    return frame;
  }

  /** Something that an element may hold, or nothing would. */
  private @Nullable Object value() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> values.get(random.nextInt(values.size()));
      case 2 -> mutated(values.get(random.nextInt(values.size())), 0);
      default -> json(1);
    };
  }

  private @Nullable Object json(int depth) {
    return switch (random.nextInt(depth > 4 ? 6 : 8)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> new Raw(pick(NUMBERS));
      case 3 -> random.nextInt(200) - 100;
      case 4 -> pick(STRINGS);
      case 5 -> random.nextInt(10) == 0 ? deep() : pick(ids);
      case 6 -> {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
          list.add(json(depth + 1));
        }
        yield list;
      }
      default -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
          map.put(pick(random.nextBoolean() ? STRINGS : ids), json(depth + 1));
        }
        yield map;
      }
    };
  }

  private static Object deep() {
    Object deep = List.of();
    for (int i = 0; i < 70; i++) {
      deep = i % 2 == 0 ? List.of(deep) : Map.of("a", deep);
    }
    return deep;
  }

  // The same with one of its parts another, now and then.
  private @Nullable Object mutated(@Nullable Object json, int depth) {
    if (depth > 20 || random.nextInt(8) == 0) {
      return json(1);
    }
    if (json instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach(
          (key, each) -> {
            if (random.nextInt(20) > 0) {
              copy.put(key, random.nextInt(3) == 0 ? mutated(each, depth + 1) : each);
            }
          });
      if (random.nextInt(10) == 0) {
        copy.put(pick(STRINGS), json(1));
      }
      return copy;
    }
    if (json instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      for (Object each : list) {
        for (int times = random.nextInt(12) == 0 ? random.nextInt(3) : 1; times > 0; times--) {
          copy.add(random.nextInt(3) == 0 ? mutated(each, depth + 1) : each);
        }
      }
      return copy;
    }
    return json;
  }

  // The same text with a few of its characters others, some twice, or without its end.
  private String torn(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0 && !out.isEmpty(); i--) {
      int at = random.nextInt(out.length());
      switch (random.nextInt(6)) {
        case 0 -> out.setLength(at);
        case 1 -> out.setCharAt(at, (char) random.nextInt(0x10000));
        case 2 -> out.setCharAt(at, "{}[]\",:\\tfn0-e".charAt(random.nextInt(14)));
        case 3 -> out.deleteCharAt(at);
        case 4 -> out.insert(at, out.substring(at, Math.min(out.length(), at + 40)));
        default -> out.insert(at, "\"t\":\"event\",\"ref\":1,");
      }
    }
    return out.toString();
  }

  private String bytes() {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(100); i > 0; i--) {
      out.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
    }
    return out.toString();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Written as it is. */
  private record Raw(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  private static String text(@Nullable Object json) {
    return Json.write(json);
  }

  /** For what is beside the frames. */
  Random random() {
    return random;
  }
}
