package runnel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runnel.browser.check.BrowserCheck;

/** The check finds nothing in what is known to run in a browser. */
class KnownProgramsTest {
  @TempDir Path work;

  @Test
  void nothingIsFoundInTheExamples() throws Exception {
    List<Path> apps = list(Path.of("../examples"), "");
    assertThat(apps).hasSizeGreaterThan(3);
    for (Path app : apps) {
      if (Files.readString(app.resolve("App.java")).contains("//DEPS ")) {
        continue; // what it depends on is resolved by the command line, whose tests build it
      }
      assertThat(check(list(app, ".java"), "App").problems()).as(app.toString()).isEmpty();
    }
  }

  @Test
  void nothingIsFoundInTheProgramsThatPrintTheSameEverywhere() throws Exception {
    for (Path folder :
        List.of(Path.of("../conformance/programs"), Path.of("src/test/programs/classlib"))) {
      List<Path> sources = new ArrayList<>(list(folder, ".java"));
      assertThat(sources).hasSizeGreaterThan(5);
      Path all = work.resolve("AllOfThem.java");
      Files.writeString(
          all,
          sources.stream()
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .map(name -> "    try { " + name + ".main(args); } catch (Throwable e) {}\n")
              .collect(
                  Collectors.joining(
                      "",
                      "class AllOfThem {\n  public static void main(String[] args) {\n",
                      "  }\n}\n")));
      sources.add(all);
      assertThat(check(sources, "AllOfThem").problems()).as(folder.toString()).isEmpty();
    }
  }

  @Test
  void whatIsAdvisedInsteadIsThere() throws Exception {
    Path source = work.resolve("App.java");
    Files.writeString(
        source,
        """
        import java.io.*;
        import java.nio.charset.StandardCharsets;
        import java.security.MessageDigest;
        import java.time.LocalDate;
        import java.time.format.DateTimeFormatter;
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.zip.ZipInputStream;
        import runnel.*;

        void main() {
          Runnel.run(this::app);
        }

        void app(Ui ui) throws Exception {
          InputStream in = getClass().getResourceAsStream("data.csv");
          ui.text(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          ui.text(new Scanner(in).nextLine());
          new InputStreamReader(in, StandardCharsets.UTF_8).close();
          new ZipInputStream(in).close();
          State<Integer> kept = ui.state("kept", 0);
          kept.set(1);
          new PrintWriter(new StringWriter()).println();
          new Formatter(new StringBuilder()).format("%d", 1);
          ui.text(Http.get("https://example.org").text());
          Http.post("https://example.org", o -> o.body("text"));
          ui.text("" + new Throwable().getStackTrace().length);
          ui.columns(2).get(0).button("Go");
          ui.lineChart(List.of(1, 2, 3));
          Thread.startVirtualThread(() -> {}).join();
          try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.submit(() -> 1).get();
          }
          System.out.println("a".compareToIgnoreCase("b"));
          new LinkedBlockingQueue<Integer>().add(1);
          MessageDigest.getInstance("SHA-256").digest(new byte[1]);
          ui.text("a b".split("\\s+")[0] + "%.1f K".formatted(1.0) + "U+%04X".formatted(65));
          ui.text(DateTimeFormatter.ofPattern("d MMMM").format(LocalDate.of(2026, 1, 1)));
          ui.text(new String(new byte[1], StandardCharsets.ISO_8859_1));
        }
        """);

    assertThat(check(List.of(source), "App").problems()).isEmpty();
  }

  private BrowserCheck.Report check(List<Path> sources, String main) throws Exception {
    Path classes = Files.createTempDirectory(work, "classes");
    Programs.compile(classes, sources, List.of());
    return WasmBuild.check(new WasmBuild.Options(List.of(classes), main, work, false));
  }

  private static List<Path> list(Path folder, String ending) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
