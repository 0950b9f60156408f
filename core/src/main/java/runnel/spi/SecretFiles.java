package runnel.spi;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which files may hold secrets, by their names: they are never part of a site, which is public, or
 * of a package. The list is also in docs/browser.md.
 */
public final class SecretFiles {
  /** {@code secrets.toml}, {@code application-secrets.yml}, {@code client_secret.json}. */
  private static final Pattern NAMED =
      Pattern.compile("(.*[-_.])?(secrets?|credentials?|passwords?|passwd|htpasswd)([-_.].*)?");

  /** {@code id_rsa}, {@code id_ed25519_sk}; also the public half, which nobody needs. */
  private static final Pattern SSH = Pattern.compile("id_(rsa|dsa|ecdsa|ed25519)([-_.].*)?");

  /** {@code service-account.json}, {@code my-service-account-1.json}. */
  private static final Pattern CLOUD = Pattern.compile(".*service[-_]?account.*\\.json");

  private static final Pattern ENDINGS =
      Pattern.compile(".*\\.(env(\\..*)?|pem|key|p8|p12|pfx|jks|keystore|kdbx|ppk|gpg|netrc)");

  private SecretFiles() {}

  /**
   * Whether the file, or a folder that it is in, has a name of secrets, or is hidden: begins with a
   * dot.
   *
   * @param path relative to the app's folder, with {@code /} between
   */
  public static boolean mayBeIn(String path) {
    for (String part : path.toLowerCase(Locale.ROOT).split("/")) {
      if (part.startsWith(".")
          || NAMED.matcher(part).matches()
          || SSH.matcher(part).matches()
          || CLOUD.matcher(part).matches()
          || ENDINGS.matcher(part).matches()) {
        return true;
      }
    }
    return false;
  }
}
