package runnel.browser.compat;

import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formatted printing. */
@MethodsOf(PrintWriter.class)
public final class PrintWriterMethods {
  private PrintWriterMethods() {}

  public static PrintWriter printf(PrintWriter self, String format, @Nullable Object... args) {
    return format(self, format, args);
  }

  public static PrintWriter printf(
      PrintWriter self, @Nullable Locale locale, String format, @Nullable Object... args) {
    return format(self, locale, format, args);
  }

  public static PrintWriter format(PrintWriter self, String format, @Nullable Object... args) {
    self.print(Formats.format(Locale.getDefault(), format, args));
    return self;
  }

  public static PrintWriter format(
      PrintWriter self, @Nullable Locale locale, String format, @Nullable Object... args) {
    self.print(Formats.format(locale, format, args));
    return self;
  }
}
