package runnel.browser.compat;

import java.util.FormatFlagsConversionMismatchException;

/** The message. */
@MethodsOf(FormatFlagsConversionMismatchException.class)
public final class FormatFlagsConversionMismatchExceptionMethods {
  private FormatFlagsConversionMismatchExceptionMethods() {}

  public static String getMessage(FormatFlagsConversionMismatchException self) {
    return "Conversion = " + self.getConversion() + ", Flags = " + self.getFlags();
  }
}
