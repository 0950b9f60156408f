package runnel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
  @TempDir private Path folder;

  @Test
  void isWhereTheDesktopSaysElseInTheHome() {
    Path home = folder.resolve("home");

    assertThat(CacheFolder.find(Map.of("XDG_CACHE_HOME", folder + "/xdg"), home.toString(), ""))
        .isEqualTo(folder.resolve("xdg/runnel"))
        .isDirectory();
    assertThat(CacheFolder.find(Map.of(), home.toString(), ""))
        .isEqualTo(home.resolve(".cache/runnel"))
        .isDirectory();
  }

  @Test
  void withAHomeThatCannotBeWrittenItIsTemporaryAndPrivate() throws IOException {
    Path home = Files.writeString(folder.resolve("file"), "no folder can be made in here");
    Path temporary = Files.createDirectory(folder.resolve("tmp"));

    Path found = CacheFolder.find(Map.of(), home.toString(), temporary.toString());

    assertThat(found).isNotNull().hasParent(temporary);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(found)))
        .isEqualTo("rwx------");
  }

  @Test
  void withNothingToWriteThereIsNone() throws IOException {
    String file = Files.writeString(folder.resolve("file"), "").toString();

    assertThat(CacheFolder.find(Map.of(), file, file)).isNull();
  }
}
