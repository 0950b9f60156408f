package runnel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import runnel.RunnelException;

class DependencyTest {
  @Test
  void linesAreFoundWithTheirPlaceThoseOfTheMainFileFirst() {
    assertThat(
            in(
                Map.of(
                    "App.java",
                    """
                    //JAVA 25+
                    //DEPS org.example:one:1.0 org.example:two:2.0-rc1
                      //DEPS indented:is:ignored
                    // DEPS spaced:is:ignored
                    //DEPS org.example:three:3:linux-x86_64@zip // the native part
                    """,
                    "A.java",
                    "\n//DEPS org.example:four:4, org.example:five:5\n")))
        .containsExactly(
            new Dependency("org.example:one:1.0", "App.java:2"),
            new Dependency("org.example:two:2.0-rc1", "App.java:2"),
            new Dependency("org.example:three:3:linux-x86_64@zip", "App.java:5"),
            new Dependency("org.example:four:4", "A.java:2"),
            new Dependency("org.example:five:5", "A.java:2"));
  }

  @Test
  void whatNamesNoLibraryIsAClearError() {
    assertThatThrownBy(() -> in(Map.of("App.java", "\n//DEPS org.example:one\n")))
        .isInstanceOfSatisfying(
            RunnelException.class,
            e -> {
              assertThat(e.code()).isEqualTo("RN101");
              assertThat(e.fix()).isEqualTo("//DEPS group:artifact:version");
            })
        .hasMessage("App.java:2 asks for \"org.example:one\", which names no library");
  }

  private static List<Dependency> in(Map<String, String> files) {
    Map<Path, String> texts = new java.util.TreeMap<>();
    files.forEach((name, text) -> texts.put(Path.of("/app", name), text));
    return Dependency.in(new SourceSet(Path.of("/app/App.java"), Path.of("/app"), texts));
  }
}
