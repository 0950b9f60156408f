package runnel.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.teavm.extension.spi.resources.DefaultResourcesPolicy;

/**
 * Tells TeaVM which of the app's files go into the compiled app, to be read by {@code
 * getResourceAsStream}: those named in a list that {@link WasmBuild} puts on its class path.
 */
public final class AppResources extends DefaultResourcesPolicy {
  /** The list's own name; one resource a line. */
  static final String LIST = "META-INF/runnel-resources";

  @Override
  public String[] supplyResources(Collection<? extends String> classes) {
    try (InputStream in = environment().classLoader().getResourceAsStream(LIST)) {
      if (in == null) {
        return new String[0];
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty())
          .toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
