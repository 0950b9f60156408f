package runnel.internal.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.spi.Identity;

/**
 * What is known about the visitor's browser: what it says of itself, and on a server the headers of
 * its request.
 *
 * @param said as in {@code context} of docs/wire.md; nothing of it is to be trusted
 * @param headers by name in lower case
 * @param user who has signed in, as the host has made sure of; null for nobody
 */
public record Visit(
    Map<String, @Nullable Object> said, Map<String, String> headers, @Nullable Identity user) {
  static final Visit UNKNOWN = new Visit(Map.of(), Map.of(), null);

  /** A text that the browser says, or an empty one. */
  public String text(String name) {
    return said.get(name) instanceof String text && text.length() <= 4_000 ? text : "";
  }

  /** Whether the browser says that it is so. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(said.get(name));
  }

  /** The same visitor says something else. */
  Visit saying(Map<String, @Nullable Object> changes) {
    Map<String, @Nullable Object> next = new LinkedHashMap<>(said);
    next.putAll(changes);
    return new Visit(next, headers, user);
  }
}
