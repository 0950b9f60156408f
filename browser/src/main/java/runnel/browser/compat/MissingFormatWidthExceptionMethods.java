package runnel.browser.compat;

import java.util.MissingFormatWidthException;

/** The message. */
@MethodsOf(MissingFormatWidthException.class)
public final class MissingFormatWidthExceptionMethods {
  private MissingFormatWidthExceptionMethods() {}

  public static String getMessage(MissingFormatWidthException self) {
    return self.getFormatSpecifier();
  }
}
