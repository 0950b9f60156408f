package runnel.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import runnel.App;
import runnel.spi.Connection;
import runnel.spi.Identity;
import runnel.spi.Peer;

/** What the request that begins a connection says of the visitor. */
final class Visitor {
  // Who has these is the user, or the browser: an app that shows cookies must not show them.
  private static final Pattern OURS = Pattern.compile("runnel-(user-|login-|badge=)[^;]*(; *|$)");

  private static final List<AddressRange> THIS_MACHINE =
      List.of(AddressRange.of("127.0.0.0/8"), AddressRange.of("::1"));

  private Visitor() {}

  /**
   * The headers as apps see them, by name in lower case; several of one name are joined by commas.
   */
  static Map<String, String> headers(HttpServletRequest request) {
    Map<String, String> headers = new TreeMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (!lower.startsWith("sec-websocket-")) {
        String between = lower.equals("cookie") ? "; " : ", ";
        String value = String.join(between, Collections.list(request.getHeaders(name)));
        headers.put(lower, lower.equals("cookie") ? OURS.matcher(value).replaceAll("") : value);
      }
    }
    return headers;
  }

  /**
   * Where in the network the visitor is; empty for this machine itself: a proxy on it, of which
   * nobody has said that it is to be trusted, would stand for all.
   */
  static String address(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    return isThisMachine(address) ? "" : address;
  }

  /** Whether the address can be of this machine only. */
  static boolean isThisMachine(String address) {
    return Forwarded.isOf(address, THIS_MACHINE);
  }

  /** The name of who has signed in, as the container knows it, or null. */
  static @Nullable String user(HttpServletRequest request) {
    Principal principal = request.getUserPrincipal();
    return principal == null ? null : principal.getName();
  }

  /**
   * Tells the app of a client.
   *
   * @param user who has signed in, or null
   * @param logins null if users sign in elsewhere
   */
  static Peer connect(
      App app, Connection connection, @Nullable Principal user, @Nullable Logins logins) {
    if (user instanceof Login login && logins != null) {
      return logins.connect(app, connection, login);
    }
    return user == null
        ? app.connect(connection)
        : app.connect(connection, Identity.of(user.getName()));
  }
}
