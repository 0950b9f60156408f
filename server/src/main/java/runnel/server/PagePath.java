package runnel.server;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Paths that may be pages of the app, which only the app knows: the server answers all of them with
 * the same page.
 */
final class PagePath {
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

  /** The app's own address, relative to a page at this path: {@code ../} for {@code /a/b}. */
  static String base(String path) {
    long depth = path.chars().filter(c -> c == '/').count() - 1;
    return depth == 0 ? "./" : "../".repeat((int) depth);
  }
}
