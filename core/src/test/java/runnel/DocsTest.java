package runnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say is what there is. */
class DocsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w+(?<!App)Test\\b");
  private static final Pattern NAMED =
      Pattern.compile("`(?:(\\w+Test)\\.(\\w+)|([\\w-]+\\.test\\.tsx?): ([^`]+))`");
  private static final Pattern CODE = Pattern.compile("\\bRNB?\\d{3}\\b");

  @Test
  void every_error_code_has_a_page_and_every_page_a_code() throws IOException {
    Set<String> used = new TreeSet<>();
    for (String module :
        new String[] {"core", "servlet", "server", "plotly", "cli", "client", "browser"}) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
        for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|tsx?)")).toList()) {
          if (!file.toString().contains("test")) {
            used.addAll(codes(Files.readString(file)));
          }
        }
      }
    }
    Set<String> pages;
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/errors"))) {
      pages =
          files
              .map(file -> file.getFileName().toString().replace(".md", ""))
              .filter(name -> !name.equals("README"))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertThat(used).hasSizeGreaterThan(20).isEqualTo(pages);
    assertThat(codes(Files.readString(ROOT.resolve("docs/errors/README.md")))).containsAll(pages);
  }

  private static Set<String> codes(String text) {
    return CODE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  @Test
  void the_app_of_the_readme_is_the_example_that_the_tests_run() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    String app = Files.readString(ROOT.resolve("examples/readme/App.java"));
    assertThat(readme).contains("```java\n" + app + "```");
    assertThat(app.lines()).hasSize(15);
  }

  @Test
  void the_tests_that_a_document_names_are_there() throws IOException {
    Set<String> named = new TreeSet<>();
    String loads = Files.readString(ROOT.resolve("docs/background-loads.md"));
    for (MatchResult name : TEST.matcher(loads).results().toList()) {
      named.add(name.group() + ".java");
    }
    Set<String> tests = new TreeSet<>();
    for (String folder : new String[] {"test", "e2e"}) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder).resolve("src"))) {
        files.forEach(file -> tests.add(file.getFileName().toString()));
      }
    }
    assertThat(named).hasSizeGreaterThan(5).allMatch(tests::contains);
  }

  /** {@code `HttpTest.aMethod`} and {@code `link.test.ts: the title of a test`}. */
  @Test
  void each_test_that_the_threat_model_names_is_there() throws IOException {
    Map<String, String> tests = new HashMap<>();
    try (Stream<Path> files = Files.walk(ROOT, 12)) {
      for (Path file :
          files
              .filter(f -> f.toString().matches(".*/test/.*Test\\.java|.*/client/test/.*\\.tsx?"))
              .toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        tests.merge(name, Files.readString(file), String::concat);
      }
    }
    List<MatchResult> named =
        NAMED.matcher(Files.readString(ROOT.resolve("docs/security.md"))).results().toList();
    assertThat(named).hasSizeGreaterThan(40);
    for (MatchResult name : named) {
      boolean java = name.group(1) != null;
      assertThat(tests.getOrDefault(java ? name.group(1) : name.group(3), ""))
          .as(name.group())
          .contains(java ? "void " + name.group(2) + "(" : "\"" + name.group(4) + "\"");
    }
  }

  @Test
  void the_kinds_on_the_wire_are_all_described() throws IOException {
    String wire = Files.readString(ROOT.resolve("docs/wire.md"));
    Pattern kind = Pattern.compile("\"kind\":\"([A-Za-z]+)\"");
    Set<String> kinds =
        kind.matcher(Files.readString(ROOT.resolve("wire/cases/01-first-page.json")))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toSet());
    assertThat(kinds).hasSizeGreaterThan(30);
    assertThat(kinds)
        .filteredOn(k -> !k.equals("root"))
        .allSatisfy(k -> assertThat(wire).contains("`" + k + "`"));
  }
}
