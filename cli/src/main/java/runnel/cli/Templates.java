package runnel.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Files that Runnel brings along to be copied. */
final class Templates {
  private Templates() {}

  /** The file {@code name}, like {@code new/App.java}. */
  static byte[] read(String name) throws IOException {
    try (InputStream in = Templates.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
