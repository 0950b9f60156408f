package runnel.browser.compat;

import java.util.Currency;
import java.util.Locale;

/** Signs of currencies. */
@MethodsOf(Currency.class)
public final class CurrencyMethods {
  private CurrencyMethods() {}

  public static String getSymbol(Currency self) {
    return Symbols.sign(self.getCurrencyCode(), Locale.getDefault());
  }

  public static String getSymbol(Currency self, Locale locale) {
    return Symbols.sign(self.getCurrencyCode(), locale);
  }
}
