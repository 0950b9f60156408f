package runnel.browser.compat;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formatted printing. */
@MethodsOf(PrintStream.class)
public final class PrintStreamMethods {
  private PrintStreamMethods() {}

  public static PrintStream printf(PrintStream self, String format, @Nullable Object... args) {
    return format(self, format, args);
  }

  public static PrintStream printf(
      PrintStream self, @Nullable Locale locale, String format, @Nullable Object... args) {
    return format(self, locale, format, args);
  }

  public static PrintStream format(PrintStream self, String format, @Nullable Object... args) {
    self.print(Formats.format(Locale.getDefault(), format, args));
    return self;
  }

  public static PrintStream format(
      PrintStream self, @Nullable Locale locale, String format, @Nullable Object... args) {
    self.print(Formats.format(locale, format, args));
    return self;
  }
}
