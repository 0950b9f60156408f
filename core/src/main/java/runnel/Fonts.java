package runnel;

import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/** Lists of fonts, as CSS takes them. */
final class Fonts {
  private static final int LONGEST = 200;

  /** Names that CSS gives a meaning of its own. */
  private static final Set<String> GENERIC =
      Set.of(
          "serif",
          "sans-serif",
          "monospace",
          "cursive",
          "system-ui",
          "ui-serif",
          "ui-sans-serif",
          "ui-monospace",
          "ui-rounded");

  private Fonts() {}

  /** {@code Georgia, serif} as {@code "Georgia", serif}. */
  static String list(String what, String names) {
    StringJoiner list = new StringJoiner(", ");
    for (String part : names.split(",", -1)) {
      String name = unquoted(part.strip());
      if (names.length() > LONGEST || !isName(name)) {
        throw new RunnelException(
            "RN112",
            what + " \"" + Rgb.shortened(names) + "\" is not a list of names of fonts",
            "t." + what + "(\"Georgia, serif\")");
      }
      String generic = name.toLowerCase(Locale.ROOT);
      list.add(GENERIC.contains(generic) ? generic : "\"" + name + "\"");
    }
    return list.toString();
  }

  private static String unquoted(String name) {
    char quote = name.isEmpty() ? 0 : name.charAt(0);
    boolean isQuoted =
        (quote == '"' || quote == '\'')
            && name.length() > 1
            && name.charAt(name.length() - 1) == quote;
    return isQuoted ? name.substring(1, name.length() - 1) : name;
  }

  /** What needs no escape in a text of CSS, whatever stands around it. */
  private static boolean isName(String name) {
    return !name.isBlank()
        && name.codePoints()
            .allMatch(
                c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-' || c == '_' || c == '.');
  }
}
