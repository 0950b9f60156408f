package runnel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runnel.RunnelException;

class LibrariesTest {
  /** In every local repository that has built this project. */
  private static final Dependency REAL =
      new Dependency("org.jspecify:jspecify:1.0.1", "App.java:1");

  @TempDir private Path folder;

  @Test
  void mavenFindsARealLibrary() {
    List<Path> jars = new Libraries(folder).resolve(List.of(REAL));

    assertThat(jars).singleElement().asString().endsWith("jspecify-1.0.1.jar");
    assertThat(jars.getFirst()).isRegularFile();
  }

  @Test
  void mavenIsNotAskedAgainUnlessAJarIsGone() throws IOException {
    Path jar = Files.createFile(folder.resolve("a.jar"));
    AtomicInteger asked = new AtomicInteger();
    Libraries libraries =
        new Libraries(
            folder.resolve("notes"),
            dependencies -> {
              asked.incrementAndGet();
              return List.of(jar);
            },
            null);

    assertThat(libraries.resolve(List.of(REAL))).containsExactly(jar);
    assertThat(libraries.resolve(List.of(REAL))).containsExactly(jar);
    assertThat(asked).hasValue(1);

    Files.delete(jar);
    libraries.resolve(List.of(REAL));
    assertThat(asked).hasValue(2);
  }

  @Test
  void withoutLibrariesNobodyIsAsked() {
    Libraries libraries =
        new Libraries(
            folder,
            dependencies -> {
              throw new AssertionError();
            },
            null);

    assertThat(libraries.resolve(List.of())).isEmpty();
  }

  @Test
  void runnelsOwnLieBesideIt() throws IOException {
    Path own = Files.createDirectory(folder.resolve("own"));
    Path plotly = Files.createFile(own.resolve("runnel-plotly-0.1.0.jar"));
    Path other = Files.createFile(folder.resolve("other.jar"));
    Libraries libraries = new Libraries(null, dependencies -> List.of(other), own);

    Dependency asked = new Dependency("dev.runnel:runnel-plotly:0.1.0", "App.java:1");
    assertThat(libraries.resolve(List.of(asked))).containsExactly(plotly);
    assertThat(libraries.resolve(List.of(REAL, asked))).containsExactly(plotly, other);
    Dependency older = new Dependency("dev.runnel:runnel-plotly:0.0.9", "App.java:1");
    assertThat(libraries.resolve(List.of(older))).containsExactly(other);
  }

  @Test
  void theLineOfALibraryThatIsNotFoundIsNamed() {
    Dependency wrong = new Dependency("dev.runnel.nowhere:nothing:1.0", "App.java:7");

    assertThatThrownBy(() -> new Libraries(null).resolve(List.of(REAL, wrong)))
        .isInstanceOfSatisfying(RunnelException.class, e -> assertThat(e.code()).isEqualTo("RN101"))
        .hasMessageContaining("App.java:7 asks for dev.runnel.nowhere:nothing:1.0, which is not");
  }
}
