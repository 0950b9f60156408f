package runnel.browser.compat;

import java.util.UnknownFormatConversionException;

/** The message. */
@MethodsOf(UnknownFormatConversionException.class)
public final class UnknownFormatConversionExceptionMethods {
  private UnknownFormatConversionExceptionMethods() {}

  public static String getMessage(UnknownFormatConversionException self) {
    return "Conversion = '" + self.getConversion() + "'";
  }
}
