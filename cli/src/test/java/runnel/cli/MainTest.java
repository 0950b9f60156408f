package runnel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir private Path folder;

  @Test
  void versionAndHelp() {
    assertThat(run("--version")).startsWith("0 runnel ").contains("(Java ");
    assertThat(run("--help"))
        .startsWith("0 ")
        .contains("run ", "hello ", "new ")
        .doesNotContain("train");
    assertThat(run("run", "--help"))
        .contains("--port", "--host", "--no-open", "--no-watch", "8501", "127.0.0.1");
  }

  @Test
  void aWrongCommandEndsWith2AndShowsTheUsage() {
    for (List<String> wrong :
        List.of(
            List.<String>of(),
            List.of("fly"),
            List.of("run"),
            List.of("run", "App.java", "--port", "many"))) {
      assertThat(run(wrong.toArray(String[]::new)))
          .as(wrong.toString())
          .startsWith("2 ")
          .contains("Usage: runnel")
          .doesNotContain("at runnel.", "at picocli.");
    }
  }

  @Test
  void aFailureEndsWith1AndIsCoded() {
    assertThat(run("run", "nowhere/App.java"))
        .startsWith("1 RN100 There is no file nowhere/App.java")
        .contains("Fix: ")
        .doesNotContain("\tat ");
  }

  @Test
  void withoutWatchingAnErrorOfTheSourceIsAFailure() throws Exception {
    Path file = Files.writeString(folder.resolve("App.java"), "void main() { oops }\n");

    assertThat(run("run", "--no-watch", "--no-open", "--port", "0", file.toString()))
        .startsWith("1 App.java:1: error: ")
        .doesNotContain("\tat ");
  }

  @Test
  void newMakesAnAppThatCompilesAndNeverOverwrites() throws Exception {
    Path dir = folder.resolve("my-app");

    assertThat(run("new", dir.toString())).startsWith("0 ").contains("runnel run ");
    assertThat(dir.resolve("README.md")).isRegularFile();
    new Javac().compile(SourceSet.read(dir.resolve("App.java")), List.of());

    Files.writeString(dir.resolve("App.java"), "mine");
    assertThat(run("new", dir.toString())).startsWith("1 RN110 ");
    assertThat(dir.resolve("App.java")).hasContent("mine");
  }

  @Test
  void theTourCompiles() throws Exception {
    Path file = Files.write(folder.resolve("App.java"), Templates.read("hello/App.java"));

    assertThat(new Javac().compile(SourceSet.read(file), List.of()).candidates())
        .containsExactly("App");
  }

  @Test
  void trainingUsesAnAppOnceAndEnds() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("App.java"),
            "void main() { runnel.Runnel.run(ui -> ui.text(ui.button(\"B\") ? \"1\" : \"0\")); }");

    assertThat(run("train", file.toString())).startsWith("0 ");
  }

  /** Exit code and all that was printed. */
  private static String run(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
    try {
      int code = Main.run(arguments);
      return code + " " + printed.toString(StandardCharsets.UTF_8);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
