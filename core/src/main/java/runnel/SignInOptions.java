package runnel;

import java.time.Duration;
import java.util.function.Consumer;
import runnel.spi.SignIn;

/**
 * How the users of a server sign in: at an OpenID Connect provider ({@link #issuer}), or at a proxy
 * in front of the server ({@link #header}). See docs/signing-in.md.
 */
public final class SignInOptions {
  private String issuer = "";
  private String clientId = "";
  private String clientSecret = "";
  private String redirect = "";
  private String scopes = "openid profile email";
  private Duration lasts = Duration.ofHours(12);
  private String header = "";
  private String nameHeader = "";
  private String emailHeader = "";
  private boolean required;

  private SignInOptions() {}

  /**
   * The provider, like {@code https://accounts.google.com}: below it is {@code
   * /.well-known/openid-configuration}. With {@code http} only on this machine.
   */
  public SignInOptions issuer(String url) {
    issuer = url;
    return this;
  }

  /** How the provider knows the app. */
  public SignInOptions clientId(String id) {
    clientId = id;
    return this;
  }

  /**
   * The secret that the provider has given out with the {@link #clientId}. Default: the secret
   * {@code auth.clientSecret}, from {@code secrets.toml} or as {@code AUTH_CLIENTSECRET} from the
   * environment; none if there is no such.
   */
  public SignInOptions clientSecret(String secret) {
    clientSecret = secret;
    return this;
  }

  /**
   * The address that the provider sends users back to, as registered there: the app's, and {@code
   * _runnel/callback}. Default: made from the address that the visitor's browser has used.
   */
  public SignInOptions redirect(String url) {
    redirect = url;
    return this;
  }

  /** What is asked of the provider. Default {@code openid profile email}. */
  public SignInOptions scopes(String names) {
    scopes = names;
    return this;
  }

  /** How long a user stays signed in, 1 minute to 30 days. Default 12 hours. */
  public SignInOptions lasts(Duration time) {
    lasts = time;
    return this;
  }

  /**
   * The header in which a trusted proxy says who the user is, like {@code X-Forwarded-User} or
   * {@code Remote-User}; it counts from {@link Server.Builder#trustProxy trusted proxies} only. The
   * proxy has to set or remove it in every request.
   */
  public SignInOptions header(String name) {
    header = name;
    return this;
  }

  /** The header in which the proxy says the user's name, like {@code X-Forwarded-Name}. */
  public SignInOptions nameHeader(String name) {
    nameHeader = name;
    return this;
  }

  /** The header in which the proxy says the user's address, like {@code X-Forwarded-Email}. */
  public SignInOptions emailHeader(String name) {
    emailHeader = name;
    return this;
  }

  /** Nobody sees anything of the app without having signed in. Default: everybody does. */
  public SignInOptions required() {
    return required(true);
  }

  /** Whether nobody sees anything of the app without having signed in. Default: false. */
  public SignInOptions required(boolean on) {
    required = on;
    return this;
  }

  /**
   * What the options say. For hosts.
   *
   * @throws RunnelException RN212 if it cannot be
   */
  public static SignIn settings(Consumer<SignInOptions> options) {
    SignInOptions o = new SignInOptions();
    options.accept(o);
    o.check();
    return new SignIn(
        o.issuer,
        o.clientId,
        o.clientSecret,
        o.redirect,
        o.scopes,
        o.lasts.toMillis(),
        o.header,
        o.nameHeader,
        o.emailHeader,
        o.required);
  }

  private void check() {
    if (issuer.isEmpty() == header.isEmpty()) {
      throw wrong(
          issuer.isEmpty()
              ? "it says neither an issuer nor a header"
              : "it says both the issuer " + issuer + " and the header " + header,
          "o.issuer(\"https://accounts.example.org\").clientId(\"my-app\")");
    }
    if (!issuer.isEmpty() && clientId.isEmpty()) {
      throw wrong(
          "clientId is missing: how the issuer " + issuer + " knows the app",
          "o.clientId(\"my-app\")");
    }
    if (!issuer.isEmpty() && !isSafe(issuer)) {
      throw wrong(
          "issuer must be an address with https, not " + issuer,
          "o.issuer(\"https://accounts.example.org\")");
    }
    if (!redirect.isEmpty() && !(isSafe(redirect) && redirect.endsWith("/_runnel/callback"))) {
      throw wrong(
          "redirect must be an address with https that ends with /_runnel/callback, not "
              + redirect,
          "o.redirect(\"https://apps.example.org/sales/_runnel/callback\")");
    }
    if (!(" " + scopes + " ").contains(" openid ")) {
      throw wrong("scopes must name openid, not " + scopes, "o.scopes(\"openid email\")");
    }
    if (lasts.compareTo(Duration.ofMinutes(1)) < 0 || lasts.compareTo(Duration.ofDays(30)) > 0) {
      throw wrong(
          "lasts must be within 1 minute to 30 days, not " + lasts, "o.lasts(Duration.ofHours(8))");
    }
    for (String name : new String[] {header, nameHeader, emailHeader}) {
      if (!name.matches("[A-Za-z0-9-]*")) {
        throw wrong("no header has this name: " + name, "o.header(\"X-Forwarded-User\")");
      }
    }
  }

  private static boolean isSafe(String url) {
    return url.matches("https://[^/\\s?#]+(/[^\\s?#]*)?")
        || url.matches("http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?(/[^\\s?#]*)?");
  }

  private static RunnelException wrong(String what, String fix) {
    return new RunnelException("RN212", "The sign-in cannot work so: " + what, fix);
  }
}
