package runnel.servlet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import runnel.spi.Identity;

/**
 * Takes visitors to the provider, {@code login}, and back, {@code callback}; and signs users out.
 */
final class SignInServlet extends HttpServlet {
  private static final String KIND = "runnel-login";
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int MAX_ATTEMPTS = 100_000;
  private static final Pattern STATE = Pattern.compile("[A-Za-z0-9_-]{20,100}");

  /** A path of this server, and not what a browser takes for another server. */
  private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,2000}");

  private final transient Door door;
  private final transient Gate gate;
  private final transient OpenId provider;
  private final transient Cache<String, Boolean> used =
      Caffeine.newBuilder().expireAfterWrite(PATIENCE).maximumSize(MAX_ATTEMPTS).build();

  SignInServlet(Door door, Gate gate) {
    this.door = door;
    this.gate = gate;
    this.provider = new OpenId(door.settings());
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String wanted = door.path(request).substring("/_runnel/".length());
    String method = request.getMethod();
    try {
      if (wanted.equals("logout") && method.equals("POST")) {
        logout(request, response);
      } else if (!method.equals("GET")) {
        response.setHeader("Allow", wanted.equals("logout") ? "GET, POST" : "GET");
        Replies.text(response, 405, "Only GET.\n");
      } else if (wanted.equals("logout")) {
        Notice.send(response, 200, "Signed out", "", door.home(request));
      } else if (wanted.equals("login")) {
        login(request, response);
      } else {
        callback(request, response);
      }
    } catch (SignInFailed failed) {
      System.getLogger("runnel")
          .log(System.Logger.Level.WARNING, failed.code() + " " + failed.getMessage());
      Notice.send(
          response,
          failed.code().equals("RN215") ? 502 : 400,
          "You are not signed in",
          failed.code() + " " + failed.getMessage(),
          door.home(request) + "_runnel/login");
    }
  }

  // ---- To the provider

  private void login(HttpServletRequest request, HttpServletResponse response)
      throws IOException, SignInFailed {
    String own = door.settings().redirect();
    String home = door.home(request);
    String to = request.getParameter("to");
    LoginAttempt attempt =
        new LoginAttempt(
            new State().getValue(),
            new State().getValue(),
            new CodeVerifier().getValue(),
            own.isEmpty() ? Door.origin(request) + home + "_runnel/callback" : own,
            to != null && OWN_PATH.matcher(to).matches() && to.startsWith(home) ? to : home);
    URI there = provider.begin(attempt);
    door.set(request, response, door.attemptCookie(attempt.state()), sealed(attempt), PATIENCE);
    redirect(response, there.toString());
  }

  private String sealed(LoginAttempt attempt) {
    return door.seal()
        .sealed(
            KIND,
            new JWTClaimsSet.Builder()
                .claim("state", attempt.state())
                .claim("nonce", attempt.nonce())
                .claim("verifier", attempt.verifier())
                .claim("redirect", attempt.redirect())
                .claim("to", attempt.to())
                .expirationTime(Date.from(Instant.now().plus(PATIENCE)))
                .build());
  }

  // ---- Back from it

  private void callback(HttpServletRequest request, HttpServletResponse response)
      throws IOException, SignInFailed {
    LoginAttempt attempt = attempt(request);
    if (attempt == null || used.asMap().putIfAbsent(attempt.state(), true) != null) {
      throw new SignInFailed(
          "RN213",
          "This way of signing in was not begun in this browser, was used already, or took longer than 10 minutes");
    }
    door.set(request, response, door.attemptCookie(attempt.state()), "", Duration.ZERO);
    String code = request.getParameter("code");
    if (code == null) {
      String error = request.getParameter("error");
      throw new SignInFailed(
          "RN214", "The provider says: " + (error == null ? "nothing" : shortened(error)));
    }
    String from = request.getParameter("iss");
    if (from != null && !from.equals(door.settings().issuer())) {
      throw new SignInFailed("RN214", "Another provider has answered: " + shortened(from));
    }
    Identity user = provider.finish(attempt, code);
    Login former = door.who(request);
    if (former != null) {
      door.logins().end(former); // What is open in other tabs is another user's, or was.
    }
    Duration lasts = Duration.ofMillis(door.settings().millis());
    Login login = new Login(user, new State().getValue(), Instant.now().plus(lasts));
    door.set(
        request,
        response,
        door.userCookie(),
        login.sealed(
            door.seal(), door.settings().issuer(), door.settings().clientId(), door::tooLong),
        lasts);
    redirect(response, attempt.to());
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), 100));
  }

  /** The attempt that an answer means, if it was begun in the same browser. */
  private @Nullable LoginAttempt attempt(HttpServletRequest request) {
    String state = Objects.requireNonNullElse(request.getParameter("state"), "");
    if (!STATE.matcher(state).matches()) {
      return null;
    }
    String text = Door.cookie(request, door.attemptCookie(state));
    JWTClaimsSet kept = text == null ? null : door.seal().opened(KIND, text);
    try {
      return kept == null || !state.equals(kept.getStringClaim("state"))
          ? null
          : new LoginAttempt(
              state,
              kept.getStringClaim("nonce"),
              kept.getStringClaim("verifier"),
              kept.getStringClaim("redirect"),
              kept.getStringClaim("to"));
    } catch (ParseException e) {
      return null;
    }
  }

  // ---- Out

  /** Answers with the address where the page is to go. */
  private void logout(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Gate.Refusal refusal = gate.checkOrigin(request);
    // A page from elsewhere cannot send this header without asking, and is not allowed to.
    if (refusal != null || request.getHeader("X-Runnel-Logout") == null) {
      Replies.text(
          response, 403, refusal == null ? "X-Runnel-Logout is missing.\n" : refusal.text());
      return;
    }
    String home = door.home(request);
    Login login = door.who(request);
    String next = door.settings().required() ? home + "_runnel/logout" : home;
    if (login != null) {
      door.logins().end(login);
      try {
        URI end = provider.end(URI.create(Door.origin(request) + home));
        next = end == null ? next : end.toString();
      } catch (SignInFailed unreachable) {
        // Signed out here all the same.
      }
    }
    door.set(request, response, door.userCookie(), "", Duration.ZERO);
    Replies.text(response, 200, next);
  }

  private static void redirect(HttpServletResponse response, String to) {
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", to);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
  }
}
