package runnel.browser.compat;

import java.text.NumberFormat;
import java.text.ParseException;
import java.text.ParsePosition;

/** Messages as on a JVM. */
@MethodsOf(NumberFormat.class)
public final class NumberFormatMethods {
  private NumberFormatMethods() {}

  public static Number parse(NumberFormat self, String text) throws ParseException {
    ParsePosition position = new ParsePosition(0);
    Number number = self.parse(text, position);
    if (position.getIndex() == 0) {
      throw new ParseException(
          "Unparseable number: \"" + text + "\"", Math.max(0, position.getErrorIndex()));
    }
    return number;
  }
}
