package runnel.browser.compat;

import java.util.IllegalFormatFlagsException;

/** The message. */
@MethodsOf(IllegalFormatFlagsException.class)
public final class IllegalFormatFlagsExceptionMethods {
  private IllegalFormatFlagsExceptionMethods() {}

  public static String getMessage(IllegalFormatFlagsException self) {
    return "Flags = '" + self.getFlags() + "'";
  }
}
