package runnel.browser.check;

import java.nio.file.Path;

/**
 * A directory or jar on the class path of the compile.
 *
 * @param path where it is
 * @param origin whose classes it holds
 */
public record Place(Path path, Origin origin) {
  /** Whose code it is. */
  public enum Origin {
    /** Written by the user: problems are shown at its lines. */
    OWN,
    /** A library of the app. */
    LIBRARY,
    /** What Runnel and TeaVM bring: taken to be fine where it is not Java's own library. */
    PLATFORM
  }
}
