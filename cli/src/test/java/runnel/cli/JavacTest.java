package runnel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runnel.CompileError;

class JavacTest {
  private final Javac javac = new Javac();
  @TempDir private Path folder;

  @AfterEach
  void close() throws IOException {
    javac.close();
  }

  @Test
  void aCompactSourceFile() throws Exception {
    write("App.java", "import runnel.*;\nvoid main() { Runnel.run(ui -> {}); }\n");

    CompiledApp app = compile("App.java");

    assertThat(app.candidates()).containsExactly("App");
    assertThat(app.classes()).containsOnlyKeys("App");
  }

  @Test
  void anOrdinaryClassInAPackageWithItsNeighbours() throws Exception {
    write(
        "shop/Start.java",
        "package shop;\nimport shop.model.*;\nclass Start { record R(Item i) {} Other o; void main() {} }\n");
    write("shop/Other.java", "package shop;\nclass Other {}\n");
    write("shop/model/Item.java", "package shop.model;\npublic enum Item { TEA }\n");

    CompiledApp app = compile("shop/Start.java");

    assertThat(app.candidates()).containsExactly("shop.Start");
    assertThat(app.classes())
        .containsOnlyKeys("shop.Start", "shop.Start$R", "shop.Other", "shop.model.Item");
  }

  @Test
  void unrelatedNeighboursAreLeftAlone() throws Exception {
    write("App.java", "void main() {}\n");
    write("Broken.java", "this is not Java\n");

    assertThat(compile("App.java").classes()).containsOnlyKeys("App");
  }

  @Test
  void anErrorHasItsPlaceAndJavacsWords() throws Exception {
    write("App.java", "void main() {\n\tint x = \"text\";\n  undefined();\n}\n");

    CompileFailure failure = catchThrowableOfType(CompileFailure.class, () -> compile("App.java"));

    assertThat(failure.error())
        .isEqualTo(
            new CompileError(
                "App.java",
                2,
                10,
                "incompatible types: String cannot be converted to int",
                "\tint x = \"text\";",
                1));
    assertThat(failure.text())
        .isEqualTo(
            """
            App.java:2: error: incompatible types: String cannot be converted to int
            \tint x = "text";
            \t        ^
            and 1 more""");
  }

  @Test
  void anErrorInANeighbourNamesTheNeighbour() throws Exception {
    write("App.java", "void main() { new Helper(); }\n");
    write("Helper.java", "class Helper {\n  int x\n}\n");

    CompileFailure failure = catchThrowableOfType(CompileFailure.class, () -> compile("App.java"));

    assertThat(failure.error().file()).isEqualTo("Helper.java");
    assertThat(failure.error().line()).isEqualTo(2);
    assertThat(failure.error().message()).contains("';' expected");
  }

  @Test
  void aWarmCompilerSeesWhatHasChanged() throws Exception {
    write("App.java", "void main() { Helper.a(); }\n");
    write("Helper.java", "class Helper { static void a() {} }\n");
    compile("App.java");
    write("App.java", "void main() { Helper.b(); }\n");
    write("Helper.java", "class Helper { static void b() {} record R() {} }\n");

    assertThat(compile("App.java").classes()).containsOnlyKeys("App", "Helper", "Helper$R");
  }

  private CompiledApp compile(String file) throws CompileFailure {
    return javac.compile(SourceSet.read(folder.resolve(file)), List.of());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }
}
