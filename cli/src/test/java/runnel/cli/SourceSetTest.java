package runnel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runnel.RunnelException;

class SourceSetTest {
  @TempDir private Path folder;

  @Test
  void holdsTheSourcesThatAreMeantAndThoseThatTheyMean() throws Exception {
    write("App.java", "void main() { Helper.help(); }");
    write("Helper.java", "class Helper { Deep deep; }");
    write("Deep.java", "class Deep { App app; }");
    write("Unrelated.java", "class Unrelated {}");

    assertThat(names("App.java")).containsExactlyInAnyOrder("App.java", "Helper.java", "Deep.java");
  }

  @Test
  void holdsSourcesOfPackagesImportedOrNamedInFull() throws Exception {
    write(
        "App.java",
        "import model.Item;\nimport store.*;\nvoid main() { util.text.Words w; Shop s; }");
    write("model/Item.java", "package model; public class Item { Part part; }");
    write("model/Part.java", "package model; class Part {}");
    write("store/Shop.java", "package store; public class Shop {}");
    write("store/Closed.java", "package store; public class Closed {}");
    write("util/text/Words.java", "package util.text; public class Words {}");

    assertThat(names("App.java"))
        .containsExactlyInAnyOrder(
            "App.java",
            "model/Item.java",
            "model/Part.java",
            "store/Shop.java",
            "util/text/Words.java");
  }

  @Test
  void theRootIsTheFolderOfTheUnnamedPackage() throws Exception {
    write("a/b/App.java", "// package not.this;\npackage a.b;\nclass App {}");
    write("odd/App.java", "package a.b;\nclass App {}");

    assertThat(SourceSet.read(folder.resolve("a/b/App.java")).root()).isEqualTo(folder);
    assertThat(SourceSet.read(folder.resolve("odd/App.java")).root())
        .isEqualTo(folder.resolve("odd"));
  }

  @Test
  void theFingerprintFollowsTheContentNotThePlace() throws Exception {
    write("one/App.java", "void main() { Helper h; }");
    write("one/Helper.java", "class Helper {}");
    write("two/App.java", "void main() { Helper h; }");
    write("two/Helper.java", "class Helper {}");
    String one = SourceSet.read(folder.resolve("one/App.java")).fingerprint();

    assertThat(SourceSet.read(folder.resolve("two/App.java")).fingerprint()).isEqualTo(one);
    write("two/Helper.java", "class Helper { }");
    assertThat(SourceSet.read(folder.resolve("two/App.java")).fingerprint()).isNotEqualTo(one);
  }

  @Test
  void aFileThatIsNotThereOrNoJavaIsAClearError() {
    assertThatThrownBy(() -> SourceSet.read(Path.of("nowhere/App.java")))
        .isInstanceOfSatisfying(RunnelException.class, e -> assertThat(e.code()).isEqualTo("RN100"))
        .hasMessageContaining("There is no file nowhere/App.java in ");
    assertThatThrownBy(() -> SourceSet.read(Path.of("data.csv")))
        .hasMessage("Not a Java source file: data.csv");
  }

  private Set<String> names(String main) {
    return SourceSet.read(folder.resolve(main)).texts().keySet().stream()
        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
        .collect(Collectors.toSet());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }
}
