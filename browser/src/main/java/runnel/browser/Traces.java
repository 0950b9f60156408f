package runnel.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.teavm.backend.wasm.debug.DebugConstants;
import org.teavm.backend.wasm.debug.ExternalDebugFile;
import org.teavm.backend.wasm.debug.info.FileInfo;
import org.teavm.backend.wasm.debug.info.MethodInfo;
import org.teavm.backend.wasm.debug.parser.DebugClassParser;
import org.teavm.backend.wasm.debug.parser.DebugFileParser;
import org.teavm.backend.wasm.debug.parser.DebugMethodParser;
import org.teavm.backend.wasm.debug.parser.DebugPackageParser;
import org.teavm.backend.wasm.debug.parser.DebugSectionParser;
import org.teavm.backend.wasm.debug.parser.DebugStringParser;

/**
 * Writes {@code traces.js}, which the worker loads when the first stack trace is looked at: which
 * line of the author's is at which offset of the compiled app. Of all other code it says nothing.
 */
final class Traces {
  private Traces() {}

  /**
   * Makes the file out of what TeaVM says, and takes that away.
   *
   * @param wasm the compiled app; beside it lies TeaVM's file
   * @param users names of the author's classes
   */
  static void write(Path wasm, Set<String> users) throws IOException {
    Path debug = wasm.resolveSibling(wasm.getFileName() + ".teadbg");
    Table table = new Table(users, starts(Files.readAllBytes(wasm)));
    read(Files.readAllBytes(debug), table);
    Files.delete(debug);
    try (InputStream in = Traces.class.getResourceAsStream("traces.js")) {
      String script = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(wasm.resolveSibling("traces.js"), table.into(script));
    }
  }

  private static void read(byte[] debug, Table table) {
    DebugStringParser strings = new DebugStringParser();
    DebugFileParser files = new DebugFileParser(strings);
    DebugPackageParser packages = new DebugPackageParser(strings);
    DebugClassParser classes = new DebugClassParser(strings, packages);
    DebugMethodParser methods = new DebugMethodParser(strings, classes);
    Lines lines = new Lines(files, methods, table);
    Map<String, byte[]> sections = new HashMap<>();
    ExternalDebugFile.read(
        debug, name -> (data, from, to) -> sections.put(name, Arrays.copyOfRange(data, from, to)));
    for (DebugSectionParser parser : List.of(strings, files, packages, classes, methods, lines)) {
      byte[] section = sections.get(parser.name());
      if (section != null) {
        parser.parse(section);
      }
    }
  }

  /** Where the functions of a module begin. */
  private static Set<Integer> starts(byte[] wasm) {
    Set<Integer> starts = new HashSet<>();
    Bytes in = new Bytes(wasm, 8);
    while (in.at < wasm.length) {
      int section = in.next();
      int size = in.number();
      int end = in.at + size;
      if (section == 10) {
        int functions = in.number();
        for (int i = 0; i < functions; i++) {
          int length = in.number();
          starts.add(in.at);
          in.at += length;
        }
      }
      in.at = end;
    }
    return starts;
  }

  /** A reader of WebAssembly's numbers. */
  private static final class Bytes {
    private final byte[] bytes;
    private int at;

    Bytes(byte[] bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    int next() {
      return bytes[at++] & 0xff;
    }

    int number() {
      int number = 0;
      int b;
      int shift = 0;
      do {
        b = next();
        number |= (b & 0x7f) << shift;
        shift += 7;
      } while (b >= 0x80);
      return number;
    }
  }

  /** A method and how far it is executed; below it the one that it was inlined into. */
  private static final class Frame {
    final MethodInfo method;
    @Nullable FileInfo file;
    int line = 1;

    Frame(MethodInfo method) {
      this.method = method;
    }
  }

  /**
   * TeaVM's section of lines. Its own parser loses its way where a function ends within an inlined
   * method: no end is written then. Here a method begun where a function begins is no inlined one.
   */
  private static final class Lines extends DebugSectionParser {
    private final DebugFileParser files;
    private final DebugMethodParser methods;
    private final Table table;
    private final Deque<Frame> stack = new ArrayDeque<>();
    private int address;

    Lines(DebugFileParser files, DebugMethodParser methods, Table table) {
      super(DebugConstants.SECTION_LINES, files, methods);
      this.files = files;
      this.methods = methods;
      this.table = table;
    }

    @Override
    protected void doParse() {
      while (ptr < data.length) {
        int command = data[ptr++] & 0xff;
        switch (command) {
          case DebugConstants.LOC_START -> {
            if (table.starts.contains(address)) {
              stack.clear();
            }
            stack.push(new Frame(methods.getMethod(readLEB())));
          }
          case DebugConstants.LOC_END -> stack.poll();
          case DebugConstants.LOC_LINE -> move(readSignedLEB());
          case DebugConstants.LOC_FILE -> {
            FileInfo file = files.getFile(readLEB());
            if (!stack.isEmpty()) {
              stack.getFirst().file = file;
              stack.getFirst().line = 1;
            }
          }
          case DebugConstants.LOC_PTR -> address += readLEB();
          default -> {
            address += (command - DebugConstants.LOC_USER) % 32;
            move((command - DebugConstants.LOC_USER) / 32 - 3);
          }
        }
        table.at(address, stack);
      }
    }

    private void move(int lines) {
      if (!stack.isEmpty()) {
        stack.getFirst().line += lines;
      }
    }
  }

  /** From an offset on, until the next place: the author's frames, the innermost first. */
  private record Place(int offset, List<Step> frames) {
    /**
     * Code that TeaVM adds, as at the begin of a method, has no line: it goes with its neighbour.
     */
    Place linedLike(Place neighbour) {
      if (frames.isEmpty() || neighbour.frames.isEmpty()) {
        return this;
      }
      Step own = frames.getLast();
      Step known = neighbour.frames.getLast();
      if (own.line > 0 || own.method != known.method) {
        return this;
      }
      List<Step> lined = new ArrayList<>(frames);
      lined.set(lined.size() - 1, known);
      return new Place(offset, lined);
    }
  }

  /** A line of a method. */
  private record Step(MethodInfo method, int line) {}

  /** What the worker needs. */
  private static final class Table {
    private final Set<String> users;
    private final Set<Integer> starts;
    private final Map<String, String> files = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    Table(Set<String> users, Set<Integer> starts) {
      this.users = users;
      this.starts = starts;
    }

    /** The last word about an offset holds. */
    void at(int offset, Deque<Frame> stack) {
      List<Step> steps = new ArrayList<>();
      for (Frame frame : stack) {
        String type = frame.method.cls().fullName();
        if (users.contains(type)) {
          if (frame.file != null) {
            String path = frame.file.fullName();
            files.put(type, path.substring(path.lastIndexOf('/') + 1));
          }
          steps.add(new Step(frame.method, frame.file == null ? 0 : Math.max(0, frame.line)));
        }
      }
      if (!places.isEmpty() && places.getLast().offset == offset) {
        places.removeLast();
      }
      places.add(new Place(offset, steps));
    }

    /** Fills in the file. */
    String into(String script) {
      for (int i = 1; i < places.size(); i++) {
        places.set(i, places.get(i).linedLike(places.get(i - 1)));
      }
      for (int i = places.size() - 1; i > 0; i--) {
        places.set(i - 1, places.get(i - 1).linedLike(places.get(i)));
      }
      Map<MethodInfo, Integer> methods = new LinkedHashMap<>();
      List<Integer> numbers = new ArrayList<>();
      Place last = new Place(0, List.of());
      for (Place place : places) {
        if (!place.frames.equals(last.frames)) {
          numbers.add(place.offset - last.offset);
          numbers.add(place.frames.size());
          for (Step step : place.frames) {
            numbers.add(methods.computeIfAbsent(step.method, _ -> methods.size()));
            numbers.add(step.line);
          }
          last = place;
        }
      }
      return script
          .replace("{{methods}}", join(methods.keySet(), this::name))
          .replace("{{places}}", join(numbers, String::valueOf));
    }

    private String name(MethodInfo method) {
      String type = method.cls().fullName();
      return "[\"%s\",\"%s\",\"%s\"]".formatted(type, method.name(), files.getOrDefault(type, ""));
    }

    private static <T> String join(Collection<T> all, Function<T, String> text) {
      return all.stream().map(text).collect(Collectors.joining(","));
    }
  }
}
