package runnel.browser.worker;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import runnel.spi.Content;

/**
 * A module of JavaScript in a library's jar. It is a file of the site, and not here: only what the
 * file is called is.
 */
public final class WorkerModule implements Content {
  /** The resource that says so: a line for each module, its hash and its name. */
  public static final String LIST = "META-INF/runnel-components";

  private final String hash;

  private WorkerModule(String hash) {
    this.hash = hash;
  }

  static @Nullable WorkerModule in(String list, String name) {
    for (String line : list.split("\n", -1)) {
      if (line.endsWith(" " + name)) {
        return new WorkerModule(line.substring(0, line.indexOf(' ')));
      }
    }
    return null;
  }

  String hash() {
    return hash;
  }

  @Override
  public long size() {
    return 0;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(new byte[0]);
  }
}
