package runnel.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Paths that may be pages of the app, which only the app knows: the server answers all of them with
 * the same page.
 */
final class PagePath {
  private static final Pattern MOUNT = Pattern.compile("/|(/[A-Za-z0-9._~-]+)+/?");

  private PagePath() {}

  /** Whether a browser asks for a page at this path, and not for a file. */
  static boolean isAskedFor(String path, HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null
        && accept.contains("text/html")
        && path.length() <= 4_000
        && path.indexOf('.') < 0
        && !path.startsWith("/assets/")
        && !path.contains("//")
        && !path.contains("\\");
  }

  /**
   * A path that an app is put at, without the slash at its end: {@code /sales}, or empty.
   *
   * @throws IllegalArgumentException if an app cannot be there
   */
  static String mount(String path) {
    if (!MOUNT.matcher(path).matches() || path.contains("/.")) {
      throw new IllegalArgumentException(
          "path must be like /teams/sales, of letters, digits and - . _ ~, not " + path);
    }
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /**
   * The app's own address, relative to a page at this path: {@code ../} for {@code /a/b}.
   *
   * @param path below {@code mount}; empty if the slash at the end of that is missing
   */
  static String base(String path, String mount) {
    if (path.isEmpty()) {
      return "." + mount.substring(mount.lastIndexOf('/')) + "/";
    }
    long depth = path.chars().filter(c -> c == '/').count() - 1;
    return depth == 0 ? "./" : "../".repeat((int) depth);
  }
}
