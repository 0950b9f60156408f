package runnel.browser.compat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formatting. */
@StaticsOf(String.class)
public final class StringStatics {
  private StringStatics() {}

  public static String format(String format, @Nullable Object... args) {
    return Formats.format(Locale.getDefault(), format, args);
  }

  public static String format(@Nullable Locale locale, String format, @Nullable Object... args) {
    return Formats.format(locale, format, args);
  }
}
