package runnel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedAppTest {
  @TempDir private Path folder;

  @Test
  void mainHandsTheAppOver() throws Exception {
    LoadedApp app =
        load("import runnel.*;\nvoid main() { Runnel.run(this::app); }\nvoid app(Ui ui) {}\n");

    assertThat(app.loader().loadClass("App").getClassLoader()).isSameAs(app.loader());
  }

  @Test
  void theFirstClassWithAMainIsTaken() throws Exception {
    load(
        """
        record Helper(int x) {}
        class Start {
          public static void main(String[] arguments) {
            runnel.Runnel.run(ui -> {});
          }
        }
        """);
  }

  @Test
  void resourcesAreFoundBesideTheSourceAndNowhereElse() throws Exception {
    Files.writeString(folder.resolve("data.csv"), "a,b");
    Files.writeString(folder.resolveSibling("outside.txt"), "secret");
    LoadedApp app = load("void main() { runnel.Runnel.run(ui -> {}); }");
    Class<?> type = app.loader().loadClass("App");

    try (InputStream in = Objects.requireNonNull(type.getResourceAsStream("data.csv"))) {
      assertThat(new String(in.readAllBytes())).isEqualTo("a,b");
    }
    assertThat(type.getResource("/data.csv")).hasProtocol("file");
    assertThat(app.loader().getResource("data.csv")).isNotNull();
    assertThat(app.loader().getResource("later.csv")).isNull();
    assertThat(app.loader().getResource("../outside.txt")).isNull();
    assertThat(app.loader().wanted())
        .containsExactlyInAnyOrder(folder.resolve("data.csv"), folder.resolve("later.csv"));
  }

  @Test
  void withoutRunThereIsNothingToShow() {
    assertThat(failure("void main() {}").error().message())
        .startsWith("RN102 The main of App.java has ended without calling Runnel.run")
        .contains("Runnel.run(this::app)");
  }

  @Test
  void withoutMainThereIsNothingToStart() {
    assertThat(failure("class App {}").error().message())
        .startsWith("RN103 App.java has no main that Java could start");
  }

  @Test
  void aMainThatFailsIsShownAtItsLine() {
    CompileFailure failure =
        failure("void main() {\n  throw new IllegalStateException(\"no data\");\n}\n");

    assertThat(failure.error().message())
        .isEqualTo("main failed: java.lang.IllegalStateException: no data");
    assertThat(failure.error().line()).isEqualTo(2);
    assertThat(failure.error().source()).contains("throw new");
  }

  private CompileFailure failure(String text) {
    return catchThrowableOfType(CompileFailure.class, () -> load(text));
  }

  private LoadedApp load(String text) throws CompileFailure, IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("App.java"), text);
    return LoadedApp.load(
        new AppBuilder(file, new LazyJavac(), null).build(), getClass().getClassLoader());
  }
}
