package runnel.spi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an app is shown, in the words of the client: {@code look} in docs/wire.md. Values are safe to
 * be put into styles.
 *
 * @param variables values of the variables of client/src/theme/tokens.css, or null without a theme
 * @param base {@code light}, {@code dark} or {@code auto}; null without a theme
 * @param language tag of the app's language, or null for the visitor's
 */
public record Look(
    @Nullable Map<String, String> variables, @Nullable String base, @Nullable String language) {
  /** As Runnel has it. */
  public static final Look NONE = new Look(null, null, null);

  /** This, and what {@code other} says where this says nothing. A theme counts as a whole. */
  public Look or(Look other) {
    boolean isThemed = base != null;
    return new Look(
        isThemed ? variables : other.variables,
        isThemed ? base : other.base,
        language != null ? language : other.language);
  }

  /** What differs from {@link #NONE}, by its name on the wire. */
  public Map<String, Object> properties() {
    Map<String, Object> said = new LinkedHashMap<>();
    if (variables != null && base != null) {
      said.put("variables", variables);
      said.put("base", base);
    }
    if (language != null) {
      said.put("language", language);
    }
    return said;
  }
}
