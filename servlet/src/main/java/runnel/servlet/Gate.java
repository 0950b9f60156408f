package runnel.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may come in, from the headers that a browser sets and a page cannot forge.
 *
 * @param host the address bound, as configured
 * @param origins further origins that may connect, like {@code https://apps.example.org}, in lower
 *     case
 */
record Gate(String host, Set<String> origins) {
  private static final Pattern LOOPBACK_V4 =
      Pattern.compile("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");

  /**
   * Why a request for the name {@code hostHeader} is refused, or null. On a loopback address only
   * loopback names are taken, so that no foreign name can be pointed at this machine (DNS
   * rebinding).
   */
  @Nullable Refusal checkHost(@Nullable String hostHeader) {
    if (!isLoopback(host)) {
      return null;
    }
    String name = hostHeader == null ? "" : nameOf(hostHeader);
    if (isLoopback(name) || name.equalsIgnoreCase(host) || isNameOfAllowed(name)) {
      return null;
    }
    return new Refusal(
        "RN038",
        "A server on "
            + host
            + " does not answer to the name "
            + (name.isEmpty() ? "(none)" : name),
        "Runnel.server(app).allowOrigin(\"https://" + (name.isEmpty() ? "NAME" : name) + "\")");
  }

  /**
   * Why a page that wants something done may not have it, or null: it is of another origin than the
   * server, as the visitor's browser knows it. No origin: no browser.
   */
  @Nullable Refusal checkOrigin(HttpServletRequest request) {
    return checkOrigin(request.getHeader("Origin"), request.isSecure(), authority(request));
  }

  @Nullable Refusal checkOrigin(@Nullable String origin, boolean secure, String own) {
    if (origin == null || origins.contains(origin.toLowerCase(Locale.ROOT))) {
      return null;
    }
    String authority = authorityOf(origin);
    // Where TLS ends before a proxy that is not trusted, the page's scheme is another than ours.
    boolean asSecure = !secure || origin.regionMatches(true, 0, "https:", 0, 6);
    if (authority != null && authority.equalsIgnoreCase(own) && asSecure) {
      return null;
    }
    return new Refusal(
        "RN036",
        "A page of the origin "
            + origin
            + " may not connect to "
            + (secure ? "https://" + own : own),
        "Runnel.server(app).allowOrigin(\"" + origin + "\")");
  }

  /** Name and port of the server as a browser writes them: without the port that goes by itself. */
  static String authority(HttpServletRequest request) {
    String name = request.getServerName();
    String host = name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name;
    int port = request.getServerPort();
    return port == (request.isSecure() ? 443 : 80) ? host : host + ":" + port;
  }

  /**
   * A request that is not answered.
   *
   * @param code like {@code RN036}
   * @param message what was wrong, with the values got
   * @param fix code that lets it in
   */
  record Refusal(String code, String message, String fix) {
    /** As plain text for the response. */
    String text() {
      return code + " " + message + "\nIf it should: " + fix + "\n";
    }
  }

  private boolean isNameOfAllowed(String name) {
    return origins.stream()
        .map(Gate::authorityOf)
        .anyMatch(authority -> authority != null && nameOf(authority).equalsIgnoreCase(name));
  }

  /** Whether {@code name} can only mean this machine: localhost, 127.x.x.x or [::1]. */
  static boolean isLoopback(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("localhost")
        || lower.endsWith(".localhost")
        || lower.equals("::1")
        || lower.equals("[::1]")
        || LOOPBACK_V4.matcher(lower).matches();
  }

  private static @Nullable String authorityOf(String origin) {
    try {
      return URI.create(origin).getRawAuthority();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** {@code [::1]} of {@code [::1]:8501}. */
  static String nameOf(String hostAndPort) {
    int end = hostAndPort.startsWith("[") ? hostAndPort.indexOf(']') + 1 : hostAndPort.indexOf(':');
    return end <= 0 ? hostAndPort : hostAndPort.substring(0, end);
  }
}
