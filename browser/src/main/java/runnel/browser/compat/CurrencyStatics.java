package runnel.browser.compat;

import java.util.Currency;
import java.util.Locale;

/** Currencies of countries. */
@StaticsOf(Currency.class)
public final class CurrencyStatics {
  private CurrencyStatics() {}

  public static Currency getInstance(Locale locale) {
    String code = Symbols.of(locale).currency();
    if (code.equals("XXX")) {
      throw new IllegalArgumentException();
    }
    return Currency.getInstance(code);
  }
}
