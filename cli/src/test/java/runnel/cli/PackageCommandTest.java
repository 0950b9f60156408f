package runnel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import runnel.RunnelException;

/** What {@code runnel package} says where it cannot do its work. */
class PackageCommandTest {
  @TempDir private Path folder;
  private Path app = Path.of("");

  @BeforeEach
  void write() throws IOException {
    app =
        Files.writeString(
            folder.resolve("App.java"), "void main() { runnel.Runnel.run(ui -> {}); }");
  }

  /** This test's Runnel is in folders of classes. */
  @Test
  void aRunnelThatIsInNoJarCannotBePutIntoOne() throws Exception {
    Path jar = folder.resolve("out/app.jar");
    PackageCommand command =
        CommandLine.populateCommand(new PackageCommand(), app + "", "-o", jar + "");

    assertThatThrownBy(command::call)
        .isInstanceOfSatisfying(RunnelException.class, e -> assertThat(e.code()).isEqualTo("RN233"))
        .hasMessageContaining("target/classes");
    assertThat(jar.getParent()).isEmptyDirectory();
  }

  @Test
  void whatJlinkSaysIsPassedOn() throws Exception {
    Path jar = Files.createFile(folder.resolve("app.jar"));
    Path image = Files.createDirectory(folder.resolve("image"));

    assertThatThrownBy(() -> AppImage.write(jar, image))
        .isInstanceOfSatisfying(RunnelException.class, e -> assertThat(e.code()).isEqualTo("RN232"))
        .hasMessageContaining("jlink has failed")
        .hasMessageContaining(image.toString());
    assertThat(image).isEmptyDirectory();
  }
}
