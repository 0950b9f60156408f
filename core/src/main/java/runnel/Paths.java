package runnel;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import runnel.spi.Host;

/** Paths of pages: what can stand in an address, and how titles become paths. */
final class Paths {
  // What every server answers by itself, on sites too: an app works on both.
  private static final Set<String> RESERVED =
      Set.of("_runnel", "assets", "healthz", "readyz", "ws");

  private Paths() {}

  /** The path of a page, which the host does not answer at itself. */
  static String of(String title, @Nullable String path, Host host) {
    String given = path == null ? slug(title) : path;
    int slash = given.indexOf('/');
    String first = slash < 0 ? given : given.substring(0, slash);
    boolean own = RESERVED.contains(first);
    boolean taken = host.answersAt(given);
    if (!isPath(given) || own || taken) {
      throw new RunnelException(
          "RN098",
          "The page \""
              + title
              + "\" cannot have the path \""
              + given
              + "\": "
              + (own || taken
                  ? "\"" + (own ? first : given) + "\" is the server's own"
                  : "it takes letters, digits, - and _ in parts between slashes"),
          "n.page(\"" + title + "\", body, p -> p.path(\"reports/sales\"))");
    }
    return given;
  }

  private static String slug(String title) {
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (isPart(c)) {
        slug.append(Character.toLowerCase(c));
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.toString();
  }

  private static boolean isPath(String path) {
    if (path.length() > 200) {
      return false;
    }
    boolean empty = true;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '/' ? empty : !isPart(c)) {
        return false;
      }
      empty = c == '/';
    }
    return !empty;
  }

  private static boolean isPart(char c) {
    return c == '-' || c == '_' || Character.isLetterOrDigit(c);
  }
}
