package runnel.servlet;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A cookie that tells one browser from others, for as long as it is open: what a session shows and
 * takes is for the browser that it is open in. It says nothing of the visitor, and scripts do not
 * see it.
 */
final class Badge {
  static final String NAME = "runnel-badge";
  private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_-]{32}");

  private Badge() {}

  /** What the browser shows; empty if nothing that could be of ours. */
  static String of(HttpServletRequest request) {
    String shown = Door.cookie(request, NAME);
    return shown != null && VALID.matcher(shown).matches() ? shown : "";
  }

  /** Whether a request is from the browser with this badge; of one without, nobody can say so. */
  static boolean isShown(String badge, HttpServletRequest request) {
    return badge.isEmpty()
        || MessageDigest.isEqual(
            badge.getBytes(StandardCharsets.US_ASCII),
            of(request).getBytes(StandardCharsets.US_ASCII));
  }

  /** Gives one to a browser that has none, together with the page. */
  static void give(
      HttpServletRequest request,
      HttpServletResponse response,
      String home,
      Supplier<String> badges) {
    if (!of(request).isEmpty()) {
      return;
    }
    Cookie cookie = new Cookie(NAME, badges.get());
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    cookie.setPath(home);
    response.addCookie(cookie);
  }
}
