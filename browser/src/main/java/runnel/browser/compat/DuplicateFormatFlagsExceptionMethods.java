package runnel.browser.compat;

import java.util.DuplicateFormatFlagsException;

/** The message. */
@MethodsOf(DuplicateFormatFlagsException.class)
public final class DuplicateFormatFlagsExceptionMethods {
  private DuplicateFormatFlagsExceptionMethods() {}

  public static String getMessage(DuplicateFormatFlagsException self) {
    return "Flags = '" + self.getFlags() + "'";
  }
}
