package runnel.browser.compat;

import java.util.IllegalFormatPrecisionException;

/** The message. */
@MethodsOf(IllegalFormatPrecisionException.class)
public final class IllegalFormatPrecisionExceptionMethods {
  private IllegalFormatPrecisionExceptionMethods() {}

  public static String getMessage(IllegalFormatPrecisionException self) {
    return Integer.toString(self.getPrecision());
  }
}
