package runnel;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.spi.Look;

/** What an app can say of itself, whatever it draws. See docs/theming.md. */
public final class AppOptions {
  private @Nullable ThemeOptions theme;
  private @Nullable String language;

  private AppOptions() {}

  /** How the app looks; in place of what {@code runnel.toml} may say of that. */
  public AppOptions theme(Consumer<ThemeOptions> options) {
    if (theme == null) {
      theme = new ThemeOptions();
    }
    options.accept(theme);
    return this;
  }

  /**
   * The language of the app. What Runnel itself says is in it, if it is English, German, French,
   * Spanish or Japanese; screen readers read the page in it. Default: the first of the visitor's
   * that is one of these.
   *
   * @param tag like {@code de} or {@code fr-CA}
   * @throws RunnelException RN112 if it is none
   */
  public AppOptions language(String tag) {
    if (!isTag(tag)) {
      throw new RunnelException(
          "RN112",
          "language \"" + Rgb.shortened(tag) + "\" is not the tag of a language, like \"de\"",
          "o.language(\"de\")");
    }
    language = tag;
    return this;
  }

  /** Letters and digits, at most eight between two hyphens; at first two or three letters. */
  private static boolean isTag(String tag) {
    String[] parts = tag.split("-", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean fits = i == 0 ? parts[i].length() == 2 || parts[i].length() == 3 : isPart(parts[i]);
      if (!fits || !parts[i].chars().allMatch(i == 0 ? AppOptions::isLetter : AppOptions::isSign)) {
        return false;
      }
    }
    return tag.length() <= 35;
  }

  private static boolean isPart(String part) {
    return !part.isEmpty() && part.length() <= 8;
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isSign(int c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }

  /**
   * What comes of the options. For hosts.
   *
   * @throws RunnelException RN112 if a value is none
   */
  public static Look look(Consumer<AppOptions> options) {
    AppOptions said = new AppOptions();
    options.accept(said);
    ThemeOptions theme = said.theme;
    Map<String, String> variables = theme == null ? null : theme.variables();
    return new Look(variables, theme == null ? null : theme.base(), said.language);
  }
}
