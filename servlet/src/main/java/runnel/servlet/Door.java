package runnel.servlet;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import runnel.spi.Host;
import runnel.spi.Identity;
import runnel.spi.SignIn;

/** Knows who a request is from: by the cookie of a login, or by what a trusted proxy says. */
final class Door {
  private static final int MAX_HEADER_CHARS = 1_000;

  private final SignIn settings;
  private final String mount;
  private final Host host;
  private final Seal seal;
  private final Logins logins;
  private final AtomicBoolean told = new AtomicBoolean();

  /**
   * Of one server.
   *
   * @throws UncheckedIOException if the key cannot be read or kept
   */
  Door(Settings all, SignIn settings, Host host) {
    this.settings = settings;
    this.mount = all.path();
    this.host = host;
    try {
      seal = Seal.in(settings.isByProvider() ? all.sessions() : null);
      logins = new Logins(host, settings.isByProvider() ? all.sessions() : null);
    } catch (IOException e) {
      throw new UncheckedIOException("The key of the sign-in cannot be kept: " + e, e);
    }
  }

  SignIn settings() {
    return settings;
  }

  Seal seal() {
    return seal;
  }

  Logins logins() {
    return logins;
  }

  /** A claim finds no room in the cookie. */
  void tooLong(String claim) {
    host.warn(
        "RN218 What the provider says of a user is too long for a cookie: ui.user() has no claim \""
            + claim
            + "\". Ask the provider for less: scopes in [auth] of runnel.toml");
  }

  /** Who a request is from; null for nobody that is known. */
  @Nullable Login who(HttpServletRequest request) {
    return settings.isByProvider() ? byCookie(request) : byProxy(request);
  }

  private @Nullable Login byCookie(HttpServletRequest request) {
    String text = cookie(request, userCookie());
    Login login =
        text == null ? null : Login.opened(seal, text, settings.issuer(), settings.clientId());
    return login == null || logins.isEnded(login) ? null : login;
  }

  private @Nullable Login byProxy(HttpServletRequest request) {
    String id = header(request, settings.header());
    if (request.getAttribute(ProxyFilter.PREFIX) == null) {
      if (request.getHeader(settings.header()) != null && told.compareAndSet(false, true)) {
        host.warn(
            "RN217 A request from "
                + request.getRemoteAddr()
                + " says who its user is, in "
                + settings.header()
                + ", and is not believed: that address is no trusted proxy."
                + " If it is yours: --trust-proxy "
                + request.getRemoteAddr());
      }
      return null;
    }
    return id.isEmpty()
        ? null
        : new Login(
            new Identity(
                id,
                header(request, settings.nameHeader()),
                header(request, settings.emailHeader()),
                Map.of()),
            "",
            Instant.MAX);
  }

  /** A header that is there once; if there are several, one of them may be the visitor's own. */
  private static String header(HttpServletRequest request, String name) {
    List<String> values = name.isEmpty() ? List.of() : Collections.list(request.getHeaders(name));
    if (values.size() != 1 || values.getFirst().length() > MAX_HEADER_CHARS) {
      return "";
    }
    // Jetty reads headers as ISO 8859-1, proxies write UTF-8.
    byte[] bytes = values.getFirst().strip().getBytes(StandardCharsets.ISO_8859_1);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  // ---- Addresses

  /** The app's path as the visitor's browser knows it, with a slash at its end. */
  String home(HttpServletRequest request) {
    Object prefix = request.getAttribute(ProxyFilter.PREFIX);
    return (prefix == null ? "" : prefix) + request.getContextPath() + mount + "/";
  }

  /** The path of a request below the app: {@code /ws}. */
  String path(HttpServletRequest request) {
    return request.getRequestURI().substring((request.getContextPath() + mount).length());
  }

  /** The server as the visitor's browser knows it: {@code https://apps.example.org}. */
  static String origin(HttpServletRequest request) {
    return request.getScheme() + "://" + Gate.authority(request);
  }

  // ---- Cookies. Those of one host are shared by all its ports, so their names tell servers apart.

  String userCookie() {
    return "runnel-user-" + seal.mark();
  }

  String attemptCookie(String state) {
    return "runnel-login-" + seal.mark() + "-" + state.substring(0, 8);
  }

  static @Nullable String cookie(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name)) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  /** Sets a cookie that scripts cannot read, and pages from elsewhere cannot make use of. */
  void set(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      Duration lasts) {
    Cookie cookie = new Cookie(name, value);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure() || settings.redirect().startsWith("https:"));
    cookie.setAttribute("SameSite", "Lax");
    cookie.setPath(home(request));
    cookie.setMaxAge((int) lasts.toSeconds());
    response.addCookie(cookie);
  }
}
