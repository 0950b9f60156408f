package runnel.browser.compat;

import java.text.CompactNumberFormat;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Numbers of a locale, as the CLDR of a JVM writes them. */
@StaticsOf(NumberFormat.class)
public final class NumberFormatStatics {
  private NumberFormatStatics() {}

  public static NumberFormat getInstance() {
    return getInstance(Locale.getDefault());
  }

  public static NumberFormat getInstance(Locale locale) {
    return of("#,##0.###", locale);
  }

  public static NumberFormat getNumberInstance() {
    return getInstance();
  }

  public static NumberFormat getNumberInstance(Locale locale) {
    return getInstance(locale);
  }

  public static NumberFormat getIntegerInstance() {
    return getIntegerInstance(Locale.getDefault());
  }

  public static NumberFormat getIntegerInstance(Locale locale) {
    NumberFormat format = of("#,##0", locale);
    format.setParseIntegerOnly(true);
    return format;
  }

  public static NumberFormat getPercentInstance() {
    return getPercentInstance(Locale.getDefault());
  }

  public static NumberFormat getPercentInstance(Locale locale) {
    return of("#,##0" + Symbols.of(locale).percentSpace() + "%", locale);
  }

  public static NumberFormat getCurrencyInstance() {
    return getCurrencyInstance(Locale.getDefault());
  }

  public static NumberFormat getCurrencyInstance(Locale locale) {
    Symbols symbols = Symbols.of(locale);
    String digits =
        symbols.currency().equals("JPY") || symbols.currency().equals("KRW") ? "#,##0" : "#,##0.00";
    String space = locale.getLanguage().isEmpty() ? "\u00a0" : "";
    DecimalFormat format =
        of(symbols.currencyFirst() ? "\u00a4" + space + digits : digits + "\u00a0\u00a4", locale);
    format.setCurrency(Currency.getInstance(symbols.currency()));
    return format;
  }

  public static NumberFormat getCompactNumberInstance() {
    return getCompactNumberInstance(Locale.getDefault(), NumberFormat.Style.SHORT);
  }

  public static NumberFormat getCompactNumberInstance(Locale locale, NumberFormat.Style style) {
    return new CompactNumberFormat(
        "#,##0.###",
        DecimalFormatSymbolsStatics.getInstance(locale),
        CompactWords.patterns(locale, style == NumberFormat.Style.LONG));
  }

  private static DecimalFormat of(String pattern, Locale locale) {
    return new DecimalFormat(pattern, DecimalFormatSymbolsStatics.getInstance(locale));
  }
}
