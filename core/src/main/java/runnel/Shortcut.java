package runnel;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Keys on the keyboard, written like {@code ctrl+shift+k}. */
final class Shortcut {
  private static final List<String> MODIFIERS = List.of("ctrl", "alt", "shift");
  private static final List<String> NAMED =
      List.of(
          "enter",
          "escape",
          "space",
          "tab",
          "backspace",
          "delete",
          "up",
          "down",
          "left",
          "right",
          "home",
          "end",
          "pageup",
          "pagedown");

  private Shortcut() {}

  /** In the one form that goes over the wire: lower case, ctrl before alt before shift. */
  static String checked(String keys) {
    String[] parts = keys.strip().toLowerCase(Locale.ROOT).split("\\s*\\+\\s*", -1);
    String key = parts[parts.length - 1];
    Set<String> held = new HashSet<>();
    for (int i = 0; i < parts.length - 1; i++) {
      if (!MODIFIERS.contains(parts[i]) || !held.add(parts[i])) {
        throw mistake(keys);
      }
    }
    boolean character = key.codePointCount(0, key.length()) == 1 && !key.isBlank();
    if (!character && !NAMED.contains(key) && !isFunctionKey(key)) {
      throw mistake(keys);
    }
    StringBuilder out = new StringBuilder();
    for (String modifier : MODIFIERS) {
      if (held.contains(modifier)) {
        out.append(modifier).append('+');
      }
    }
    return out.append(key).toString();
  }

  private static boolean isFunctionKey(String key) {
    for (int i = 1; i <= 12; i++) {
      if (key.equals("f" + i)) {
        return true;
      }
    }
    return false;
  }

  private static RunnelException mistake(String keys) {
    return new RunnelException(
        "RN041", "\"" + keys + "\" is no shortcut", "o -> o.shortcut(\"ctrl+enter\")");
  }
}
