package runnel.servlet;

import com.nimbusds.jwt.JWTClaimsSet;
import java.security.Principal;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.spi.Identity;

/**
 * A user who has signed in, once: in another browser it is another login.
 *
 * @param id names the login; empty if a proxy has signed the user in
 * @param until when it ends
 */
record Login(Identity user, String id, Instant until) implements Principal {
  private static final String KIND = "runnel-user";

  /** A browser keeps 4,096 bytes for a cookie with its name. */
  static final int MAX_CHARS = 3_800;

  @Override
  public String getName() {
    return user.id();
  }

  /** Without what the provider has said. */
  @Override
  public String toString() {
    return "Login[" + user.id() + "]";
  }

  /**
   * As a text for a cookie. Claims that find no room are left out, the longest first.
   *
   * @param issuer who has said so, to this app as {@code audience}
   * @param left is told each name that is left out
   */
  String sealed(Seal seal, String issuer, String audience, Consumer<String> left) {
    Map<String, Object> claims = new LinkedHashMap<>(user.claims());
    while (true) {
      JWTClaimsSet set =
          new JWTClaimsSet.Builder()
              .issuer(issuer)
              .audience(audience)
              .subject(user.id())
              .jwtID(id)
              .expirationTime(Date.from(until))
              .claim("name", user.name())
              .claim("email", user.email())
              .claim("claims", claims)
              .build();
      String text = seal.sealed(KIND, set);
      if (text.length() <= MAX_CHARS || claims.isEmpty()) {
        return text;
      }
      String longest =
          claims.entrySet().stream()
              .max((a, b) -> a.getValue().toString().length() - b.getValue().toString().length())
              .orElseThrow()
              .getKey();
      claims.remove(longest);
      left.accept(longest);
    }
  }

  /** What {@link #sealed} has written; null if it is no such text, or too old. */
  static @Nullable Login opened(Seal seal, String text, String issuer, String audience) {
    JWTClaimsSet set = seal.opened(KIND, text);
    if (set == null
        || !issuer.equals(set.getIssuer())
        || !set.getAudience().contains(audience)
        || set.getJWTID() == null) {
      return null;
    }
    try {
      Map<String, String> claims = new LinkedHashMap<>();
      Map<String, Object> said = set.getJSONObjectClaim("claims");
      if (said != null) {
        said.forEach((name, value) -> claims.put(name, String.valueOf(value)));
      }
      return new Login(
          new Identity(
              set.getSubject(), set.getStringClaim("name"), set.getStringClaim("email"), claims),
          set.getJWTID(),
          set.getExpirationTime().toInstant());
    } catch (ParseException e) {
      return null;
    }
  }
}
