package runnel.spi;

import org.jspecify.annotations.Nullable;

/**
 * Names of the visitor's files, as the visitor's machine gives them. What comes out is good to be
 * shown; where a file is kept never goes by it.
 */
public final class FileNames {
  private static final int MAX_NAME = 255;
  private static final int MAX_PATH = 1000;

  private FileNames() {}

  /** The name without folders; {@code file} if there is none. */
  public static String name(String given) {
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    name = withoutControls(name);
    return name.isEmpty() ? "file" : name.substring(0, Math.min(name.length(), MAX_NAME));
  }

  /**
   * The name with the folders that it is in, with {@code /} between, or null if it leads elsewhere
   * or is no such path: it has a part {@code ..}, begins at a root or a drive, or is too long.
   */
  public static @Nullable String path(String given) {
    String path = given.replace('\\', '/');
    if (path.length() > MAX_PATH || !path.equals(withoutControls(path))) {
      return null;
    }
    for (String part : path.split("/", -1)) {
      // Windows ends a name before dots and blanks: "...", ".. " and ".. ." are "..", too.
      if (part.isBlank()
          || part.matches("[. ]+")
          || part.matches("[A-Za-z]:.*")
          || part.length() > MAX_NAME) {
        return null;
      }
    }
    return path;
  }

  private static String withoutControls(String text) {
    return text.replaceAll("\\p{Cntrl}", "");
  }
}
