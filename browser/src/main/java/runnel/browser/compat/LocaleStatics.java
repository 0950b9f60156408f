package runnel.browser.compat;

import java.util.Locale;

/** Locales by language tag. */
@StaticsOf(Locale.class)
public final class LocaleStatics {
  private LocaleStatics() {}

  public static Locale forLanguageTag(String tag) {
    String[] parts = tag.replace('_', '-').split("-", -1);
    String language = parts[0].toLowerCase(Locale.ROOT);
    if (!language.matches("[a-z]{2,8}") || language.equals("und")) {
      language = "";
    }
    String country = "";
    for (int i = 1; i < parts.length && parts[i].length() > 1; i++) {
      if (parts[i].matches("[A-Za-z]{2}|[0-9]{3}")) {
        country = parts[i].toUpperCase(Locale.ROOT);
        break;
      }
    }
    return new Locale(language, country);
  }

  public static Locale of(String language) {
    return new Locale(language, "");
  }

  public static Locale of(String language, String country) {
    return new Locale(language, country);
  }

  public static Locale of(String language, String country, String variant) {
    return new Locale(language, country, variant);
  }

  public static Locale getDefault(Locale.Category category) {
    return Locale.getDefault();
  }
}
