package runnel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runnel.CompileError;

class AppBuilderTest {
  @TempDir private Path folder;
  private Path file;
  private int compilations;
  private final Compiler counting =
      (sources, libraries) -> {
        compilations++;
        if (sources.texts().toString().contains("broken")) {
          throw new CompileFailure(new CompileError("App.java", 1, 1, "broken", "", 0));
        }
        return new CompiledApp(
            List.of("App"), Map.of("App", new byte[] {1, 2}, "App$1", new byte[0]));
      };

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("App.java"), "void main() { Helper h; }");
    Files.writeString(folder.resolve("Helper.java"), "class Helper {}");
  }

  @Test
  void anUnchangedSourceIsNotCompiledTwiceNotEvenByTheNextProcess() throws Exception {
    AppBuild first = builder().build();
    Files.writeString(file, Files.readString(file)); // A touch.
    AppBuild second = builder().build();

    assertThat(compilations).isEqualTo(1);
    assertThat(second.key()).isEqualTo(first.key());
    assertThat(second.compiled().candidates()).containsExactly("App");
    assertThat(second.compiled().classes()).containsOnlyKeys("App", "App$1");
    assertThat(second.compiled().classes().get("App")).containsExactly(1, 2);
  }

  @Test
  void aChangeOfTheFileOrOfANeighbourIsCompiledAndTheWayBackIsFree() throws Exception {
    builder().build();
    Files.writeString(folder.resolve("Helper.java"), "class Helper { int x; }");
    builder().build();
    Files.writeString(file, "void main() { Helper h2; }");
    builder().build();
    assertThat(compilations).isEqualTo(3);

    Files.writeString(folder.resolve("Helper.java"), "class Helper {}");
    Files.writeString(file, "void main() { Helper h; }");
    builder().build();
    assertThat(compilations).isEqualTo(3);
  }

  @Test
  void failuresAreNotKept() throws Exception {
    Files.writeString(file, "broken");

    assertThatThrownBy(() -> builder().build()).isInstanceOf(CompileFailure.class);
    assertThatThrownBy(() -> builder().build()).isInstanceOf(CompileFailure.class);
    assertThat(compilations).isEqualTo(2);
  }

  @Test
  void aDamagedEntryIsMadeAgain() throws Exception {
    builder().build();
    try (Stream<Path> entries = Files.list(folder.resolve("cache/classes"))) {
      for (Path entry : entries.toList()) {
        Files.write(entry, new byte[] {0x52, 0x4e, 0, 1, 0, 0});
      }
    }

    builder().build();

    assertThat(compilations).isEqualTo(2);
  }

  @Test
  void withoutAFolderItWorksAndKeepsNothing() throws Exception {
    new AppBuilder(file, counting, null).build();
    new AppBuilder(file, counting, null).build();

    assertThat(compilations).isEqualTo(2);
  }

  private AppBuilder builder() {
    return new AppBuilder(file, counting, folder.resolve("cache"));
  }
}
