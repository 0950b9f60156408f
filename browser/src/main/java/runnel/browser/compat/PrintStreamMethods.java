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

  public static void print(PrintStream self, boolean value) {
    self.print(String.valueOf(value));
  }

  public static void print(PrintStream self, float value) {
    self.print(String.valueOf(value));
  }

  public static void println(PrintStream self, char[] text) {
    self.println(String.valueOf(text));
  }
}
