package runnel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runnel.Runnel;

/** Core and an app compile for the browser: nothing in them is missing there. */
class WasmBuildTest {
  @TempDir Path work;

  @Test
  void compilesTheExample() throws Exception {
    WasmBuild.Result result = build(Path.of("../examples/weather/App.java"));

    assertThat(result.problems()).isEmpty();
    assertThat(result.bytes()).isGreaterThan(300_000);
    // A compile without problems may still give an invalid module: a browser has to take it.
    assertThat(Chromium.run(result.wasm(), work)).contains("\"t\":\"welcome\"", "\"t\":\"end\"");
  }

  @Test
  void theCompiledEngineDrawsAPageInABrowser() throws Exception {
    Path app = work.resolve("App.java");
    Files.writeString(
        app,
        """
        import runnel.*;

        void main() {
          Runnel.run(
              ui -> {
                int x = ui.slider("x", 0, 100, 50, o -> o.step(2).help("A number"));
                ui.text("Square: " + x * x);
                double y = ui.slider("y", 0.0, 1.0, 0.5);
                ui.write(Map.of("y", y, "list", List.of(1, 2, 3)));
                if (ui.button("Go")) {
                  ui.rerun();
                }
              });
        }
        """);

    WasmBuild.Result result = build(app);

    assertThat(result.problems()).isEmpty();
    assertThat(result.bytes()).isGreaterThan(100_000);
    byte[] wasm = Files.readAllBytes(result.wasm());
    assertThat(wasm).startsWith(0, 'a', 's', 'm', 1, 0, 0, 0);
    assertThat(Chromium.run(result.wasm(), work))
        .contains("\"t\":\"welcome\"", "Square: 2500", "\"status\":\"done\"");
  }

  /** TeaVM would call the initializer before there is a thread that could wait. */
  @Test
  void aStaticInitializerCallsWhatMightWait() throws Exception {
    Path app = work.resolve("Early.java");
    Files.writeString(
        app,
        """
        import runnel.*;

        static final List<String> NAMES = Stream.of("Ada", "Bob").map(n -> n + "!").toList();

        void main() {
          Runnel.run(
              ui -> {
                Stream.of(1).map(n -> slowly(n)).forEach(n -> ui.text(n + " " + NAMES));
              });
        }

        int slowly(int n) {
          try {
            Thread.sleep(1);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return n;
        }
        """);

    WasmBuild.Result result = build(app);

    assertThat(result.problems()).isEmpty();
    assertThat(Chromium.run(result.wasm(), work)).contains("1 [Ada!, Bob!]");
  }

  @Test
  void whatABrowserLacksIsAProblemAtTheAppsLine() throws Exception {
    Path app = work.resolve("Bad.java");
    Files.writeString(
        app,
        """
        import runnel.*;

        void main() throws Exception {
          Runnel.run(ui -> query());
        }

        void query() throws Exception {
          java.sql.DriverManager.getConnection("jdbc:h2:mem:");
        }
        """);

    WasmBuild.Result result = build(app);

    assertThat(result.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("Bad.java");
              assertThat(problem.line()).isEqualTo(8);
              assertThat(problem.message()).contains("java.sql.DriverManager");
            });
    assertThat(result.bytes()).isZero();
  }

  /** Else its components would be shown on a server only. */
  @Test
  void everyPublicRecordOfRunnelIsOneThatAnAppCanShow() throws Exception {
    try (var files = Files.list(Path.of("../core/target/classes/runnel"))) {
      List<Class<?>> records = new ArrayList<>();
      for (Path file : files.filter(file -> file.toString().endsWith(".class")).toList()) {
        String name = file.getFileName().toString().replace(".class", "");
        Class<?> type = Class.forName("runnel." + name, false, getClass().getClassLoader());
        if (type.isRecord() && Modifier.isPublic(type.getModifiers())) {
          records.add(type);
        }
      }
      assertThat(WasmBuild.VALUES).containsExactlyInAnyOrderElementsOf(records);
    }
  }

  @Test
  void aMissingMainClassIsAProblem() throws Exception {
    WasmBuild.Result result =
        WasmBuild.compile(new WasmBuild.Options(List.of(work), "Nope", work, false));

    assertThat(result.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("Nope"));
  }

  private WasmBuild.Result build(Path source) throws Exception {
    Path classes = Files.createDirectories(work.resolve("classes"));
    compile(source, classes);
    String main = source.getFileName().toString().replace(".java", "");
    return WasmBuild.compile(
        new WasmBuild.Options(List.of(classes), main, work.resolve("out"), false));
  }

  private static void compile(Path source, Path classes) throws Exception {
    var javac = ToolProvider.getSystemJavaCompiler();
    var core = Path.of(Runnel.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var words = new StringWriter();
    try (var files = javac.getStandardFileManager(null, null, null)) {
      boolean ok =
          javac
              .getTask(
                  words,
                  files,
                  null,
                  List.of("-cp", core.toString(), "-d", classes.toString()),
                  null,
                  files.getJavaFileObjects(source))
              .call();
      assertThat(ok).as(words.toString()).isTrue();
    }
  }
}
