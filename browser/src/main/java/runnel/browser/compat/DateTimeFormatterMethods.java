package runnel.browser.compat;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Locales. */
@MethodsOf(DateTimeFormatter.class)
public final class DateTimeFormatterMethods {
  private DateTimeFormatterMethods() {}

  public static DateTimeFormatter localizedBy(DateTimeFormatter self, Locale locale) {
    return self.withLocale(locale);
  }
}
