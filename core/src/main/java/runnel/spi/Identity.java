package runnel.spi;

import java.util.Map;

/**
 * Who a visitor is, as the host has made sure of.
 *
 * @param id what tells the user from all others, and stays the same; not empty
 * @param name how the user is called; empty if not known
 * @param email empty if not known
 * @param claims all that was said of the user, by name; a text as it is, all else as JSON
 */
public record Identity(String id, String name, String email, Map<String, String> claims) {
  /** Copies the map. */
  public Identity {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("A user has an id");
    }
    claims = Map.copyOf(claims);
  }

  /** A user of whom only the id is known. */
  public static Identity of(String id) {
    return new Identity(id, "", "", Map.of());
  }
}
