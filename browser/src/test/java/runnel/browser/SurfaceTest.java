package runnel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which public members of the most used classes of the JDK are missing in the browser.
 *
 * <p>{@code surface/classes.txt} names the classes, {@code surface/missing.txt} what is known to be
 * missing. If something is there now, delete its line, or write the file anew with {@code
 * -Dsurface.write=true}.
 */
class SurfaceTest {
  private static final Path FOLDER = Path.of("src/test/surface");

  @Test
  void nothingIsMissingThatIsNotKnownToBe(@TempDir Path work) throws Exception {
    List<String> missing = new ArrayList<>();
    try (Surface surface = new Surface(work)) {
      for (String name : Files.readAllLines(FOLDER.resolve("classes.txt"))) {
        missing.addAll(surface.missing(Class.forName(name)));
      }
    }
    if (Boolean.getBoolean("surface.write")) {
      Files.write(FOLDER.resolve("missing.txt"), missing);
    }
    assertThat(missing).isEqualTo(Files.readAllLines(FOLDER.resolve("missing.txt")));
  }
}
