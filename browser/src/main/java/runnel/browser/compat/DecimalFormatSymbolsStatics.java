package runnel.browser.compat;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Signs of a locale, as the CLDR of a JVM has them. */
@StaticsOf(DecimalFormatSymbols.class)
public final class DecimalFormatSymbolsStatics {
  private DecimalFormatSymbolsStatics() {}

  public static DecimalFormatSymbols getInstance() {
    return getInstance(Locale.getDefault());
  }

  public static DecimalFormatSymbols getInstance(Locale locale) {
    Symbols data = Symbols.of(locale);
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(locale);
    symbols.setDecimalSeparator(data.decimal());
    symbols.setMonetaryDecimalSeparator(data.decimal());
    symbols.setGroupingSeparator(data.grouping());
    symbols.setMinusSign(data.minus());
    symbols.setPercent('%');
    symbols.setInfinity("\u221e");
    symbols.setNaN("NaN");
    symbols.setExponentSeparator("E");
    return symbols;
  }
}
