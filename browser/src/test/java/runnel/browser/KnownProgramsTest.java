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
