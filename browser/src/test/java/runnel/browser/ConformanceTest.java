package runnel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs in {@code conformance/} print the same bytes on the JVM and in a browser. */
class ConformanceTest {
  private static final Path PROGRAMS = Path.of("../conformance/programs");
  private static final String MARK = "== ";

  private static Map<String, String> onJvm = Map.of();
  private static Map<String, String> inBrowser = Map.of();

  @BeforeAll
  static void runAll(@TempDir Path work) throws Exception {
    Path classes = Files.createDirectory(work.resolve("classes"));
    compile(work, classes);
    WasmBuild.Result built =
        WasmBuild.compile(
            new WasmBuild.Options(List.of(classes), "AllPrograms", work.resolve("out"), false));
    assertThat(built.problems()).isEmpty();
    onJvm = split(runOnJvm(classes));
    inBrowser = split(Chromium.run(built.wasm(), work));
  }

  static List<String> programs() throws Exception {
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.replace(".java", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void printsTheSame(String program) {
    assertThat(onJvm).containsKey(program);
    assertThat(inBrowser).containsKey(program);
    assertThat(inBrowser.get(program)).isEqualTo(onJvm.get(program));
  }

  /** The programs and one that runs them all. */
  private static void compile(Path work, Path classes) throws Exception {
    Path all = work.resolve("AllPrograms.java");
    Files.writeString(
        all,
        """
        public class AllPrograms {
          interface Program {
            void run() throws Exception;
          }

          public static void main(String[] args) {
        %s
            System.out.println("\\"t\\":\\"end\\"");
          }

          static void run(String name, Program program) {
            System.out.println("== " + name);
            try {
              program.run();
            } catch (Throwable e) {
              System.out.println("THROWN " + e);
            }
          }
        }
        """
            .formatted(
                programs().stream()
                    .map(p -> "    run(\"" + p + "\", () -> " + p + ".main(new String[0]));")
                    .collect(Collectors.joining("\n"))));
    List<Path> sources = new ArrayList<>(List.of(all));
    programs().forEach(program -> sources.add(PROGRAMS.resolve(program + ".java")));
    var javac = ToolProvider.getSystemJavaCompiler();
    var words = new StringWriter();
    try (var files = javac.getStandardFileManager(null, null, null)) {
      boolean ok =
          javac
              .getTask(
                  words,
                  files,
                  null,
                  List.of("-nowarn", "-XDsuppressNotes", "-d", classes.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(ok).as(words.toString()).isTrue();
    }
  }

  private static String runOnJvm(Path classes) throws Exception {
    PrintStream out = System.out;
    Locale locale = Locale.getDefault();
    var bytes = new ByteArrayOutputStream();
    try (var loader = new URLClassLoader(new java.net.URL[] {classes.toUri().toURL()})) {
      System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
      Locale.setDefault(Locale.US);
      loader
          .loadClass("AllPrograms")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(out);
      Locale.setDefault(locale);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, String> split(String said) {
    Map<String, StringBuilder> parts = new LinkedHashMap<>();
    StringBuilder part = new StringBuilder();
    for (String line : said.split("\n", -1)) {
      if (line.startsWith(MARK)) {
        part = new StringBuilder();
        parts.put(line.substring(MARK.length()), part);
      } else if (!line.contains("\"t\":\"end\"")) {
        part.append(line).append('\n');
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    parts.forEach((name, text) -> texts.put(name, text.toString().stripTrailing()));
    return texts;
  }
}
