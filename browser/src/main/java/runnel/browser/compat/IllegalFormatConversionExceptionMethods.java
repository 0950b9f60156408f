package runnel.browser.compat;

import java.util.IllegalFormatConversionException;

/** The message. */
@MethodsOf(IllegalFormatConversionException.class)
public final class IllegalFormatConversionExceptionMethods {
  private IllegalFormatConversionExceptionMethods() {}

  public static String getMessage(IllegalFormatConversionException self) {
    return self.getConversion() + " != " + self.getArgumentClass().getName();
  }
}
