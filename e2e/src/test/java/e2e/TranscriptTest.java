package e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example draws the same, step by step, on a server and wholly in a browser. */
class TranscriptTest extends Browser {
  private static final Path SCENARIOS = Path.of("src/test/scenarios");

  /**
   * What these draw depends on the time or on the visitor's answers; WaitingTest and VisitorTest
   * look at them on both hosts.
   */
  private static final Set<String> NEVER_TWICE_THE_SAME = Set.of("waiting", "browser");

  @TempDir Path folder;

  static Stream<String> examples() {
    return AppProcess.examples().stream()
        .map(file -> file.getParent().getFileName().toString())
        .filter(name -> !NEVER_TWICE_THE_SAME.contains(name));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_is_the_same_on_both_hosts(String example) throws Exception {
    Path file = AppProcess.ROOT.resolve("examples").resolve(example).resolve("App.java");
    List<String> scenario = Files.readAllLines(SCENARIOS.resolve(example + ".txt"));
    assertThat(scenario).isNotEmpty();

    AppProcess server = keep(AppProcess.run(file));
    String onServer = Transcript.of(open(server.url()), false, scenario);
    AppProcess site = keep(Site.of(file, folder.resolve("site")));
    String inBrowser = Transcript.of(open(site.url()), true, scenario);

    assertThat(inBrowser).isEqualTo(onServer);
  }
}
