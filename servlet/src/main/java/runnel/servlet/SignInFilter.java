package runnel.servlet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says who each request is from. If signing in is required, it lets nothing of the app be seen
 * without: what is not known to be for everybody is not.
 */
final class SignInFilter extends HttpFilter {
  /** Attribute of a request for a WebSocket: it is to be closed, with the word that says why. */
  static final String REFUSED = "runnel.refused";

  private static final Set<String> WAY_IN =
      Set.of("/_runnel/login", "/_runnel/callback", "/_runnel/logout");

  private final transient Door door;
  private final transient ClientFiles files;
  private final Set<String> open;

  /**
   * In front of an app.
   *
   * @param open paths that answer those who run the app, who do not sign in
   */
  SignInFilter(Door door, ClientFiles files, Set<String> open) {
    this.door = door;
    this.files = files;
    this.open = open;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Login login = door.who(request);
    HttpServletRequest known = new Known(request, login);
    String path = door.path(request);
    if (login != null || !door.settings().required() || isForEverybody(path)) {
      chain.doFilter(known, response);
    } else if (path.equals("/ws") && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      // A page learns nothing from a handshake that fails.
      request.setAttribute(REFUSED, true);
      chain.doFilter(known, response);
    } else if (isPage(path, request) && door.settings().isByProvider()) {
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Referrer-Policy", "no-referrer");
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader("Location", door.home(request) + "_runnel/login?to=" + to(request));
    } else {
      Replies.text(response, 401, "RN211 Sign in first.\n");
    }
  }

  private boolean isForEverybody(String path) {
    if (WAY_IN.contains(path) || open.contains(path)) {
      return true;
    }
    Asset asset = path.isEmpty() ? null : files.find(path.substring(1));
    return asset != null && !asset.path().equals(ClientFiles.INDEX);
  }

  private static boolean isPage(String path, HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && (path.isEmpty() || path.equals("/") || PagePath.isAskedFor(path, request));
  }

  private String to(HttpServletRequest request) {
    String query = request.getQueryString();
    String path = door.path(request);
    return URLEncoder.encode(
        door.home(request)
            + (path.isEmpty() ? "" : path.substring(1))
            + (query == null ? "" : "?" + query),
        StandardCharsets.UTF_8);
  }

  /** A request of which it is known who it is from. */
  private static final class Known extends HttpServletRequestWrapper {
    private final @Nullable Login login;

    Known(HttpServletRequest request, @Nullable Login login) {
      super(request);
      this.login = login;
    }

    @Override
    @SuppressWarnings("NullAway") // Null for nobody, by the interface's own rule.
    public Principal getUserPrincipal() {
      return login;
    }

    @Override
    @SuppressWarnings("NullAway") // Likewise.
    public String getRemoteUser() {
      return login == null ? null : login.getName();
    }
  }
}
