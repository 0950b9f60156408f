package runnel;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.spi.Identity;

/**
 * Who looks at the page, as the server has made sure of: somebody who has signed in, or nobody that
 * is known. In a site without a server it is always nobody. The same for the whole session: who
 * signs in or out gets another one. Safe for use by several threads.
 *
 * <p>See docs/signing-in.md.
 */
public final class User {
  private final @Nullable Identity identity;

  User(@Nullable Identity identity) {
    this.identity = identity;
  }

  /** Whether the visitor has signed in. */
  public boolean isSignedIn() {
    return identity != null;
  }

  /**
   * What tells the user from all others and stays the same, to be used as a key: OpenID's {@code
   * sub}, or what the trusted proxy says. Empty for nobody.
   */
  public String id() {
    return identity == null ? "" : identity.id();
  }

  /** How the user is called; empty if that is not known. It is not unique, and may change. */
  public String name() {
    return identity == null ? "" : identity.name();
  }

  /** Empty if it is not known. Whether it was verified says the claim {@code email_verified}. */
  public String email() {
    return identity == null ? "" : identity.email();
  }

  /**
   * All that the identity provider has said of the user, by name: a text as it is, all else as
   * JSON, like {@code ["staff","admin"]}. It cannot be changed; empty for nobody.
   */
  public Map<String, String> claims() {
    return identity == null ? Map.of() : identity.claims();
  }

  /** What the provider has said under this name, or an empty text. */
  public String claim(String name) {
    return claims().getOrDefault(name, "");
  }

  @Override
  public String toString() {
    return isSignedIn() ? id() : "nobody";
  }
}
