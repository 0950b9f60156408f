package runnel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes that we add to TeaVM's do what those of the JDK do. */
class ClasslibTest {
  private static final Path PROGRAMS = Path.of("src/test/programs/classlib");

  @TempDir Path work;

  @Test
  void programsPrintTheSameInABrowserAsOnTheJvm() throws Exception {
    Path classes = Files.createDirectories(work.resolve("classes"));
    compile(classes);
    String expected = onJvm(classes);
    assertThat(expected).doesNotContain("!!").endsWith("== done\n");

    WasmBuild.Result result =
        WasmBuild.compile(
            new WasmBuild.Options(List.of(classes), "Everything", work.resolve("out"), false));
    assertThat(result.problems()).isEmpty();
    String actual = Chromium.run(result.wasm(), work, "== done");

    assertThat(actual).isEqualTo(expected);
  }

  /** Compiles the programs, and one that runs them all. */
  private void compile(Path classes) throws Exception {
    List<Path> sources = new ArrayList<>();
    try (var files = Files.list(PROGRAMS)) {
      files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
    }
    StringBuilder calls = new StringBuilder();
    for (Path source : sources) {
      String name = source.getFileName().toString().replace(".java", "");
      calls.append("    run(\"" + name + "\", () -> " + name + ".main(args));\n");
    }
    Path main = work.resolve("Everything.java");
    Files.writeString(
        main,
        """
        public class Everything {
          interface Program {
            void run() throws Throwable;
          }

          static void run(String name, Program program) {
            System.out.println("== " + name);
            try {
              program.run();
            } catch (Throwable e) {
              System.out.println("!! " + e);
              e.printStackTrace();
            }
          }

          public static void main(String[] args) {
        %s    System.out.println("== done");
          }
        }
        """
            .formatted(calls));
    sources.add(main);
    var javac = ToolProvider.getSystemJavaCompiler();
    var words = new StringWriter();
    try (var files = javac.getStandardFileManager(null, null, null)) {
      boolean ok =
          javac
              .getTask(
                  words,
                  files,
                  null,
                  List.of("-proc:none", "-d", classes.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(ok).as(words.toString()).isTrue();
    }
  }

  private static String onJvm(Path classes) throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = System.out;
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      loader
          .loadClass("Everything")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(out);
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
