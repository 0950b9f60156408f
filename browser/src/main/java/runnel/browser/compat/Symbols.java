package runnel.browser.compat;

import java.util.Locale;

/**
 * How numbers are written in a locale.
 *
 * @param decimal before the fraction
 * @param grouping between thousands
 * @param minus sign of negative numbers
 * @param percentSpace what comes before the percent sign
 * @param currencyFirst whether the currency comes before the number
 * @param currency code of the locale's currency
 */
record Symbols(
    char decimal,
    char grouping,
    char minus,
    String percentSpace,
    boolean currencyFirst,
    String currency) {
  private static final Symbols ROOT = new Symbols('.', ',', '-', "", true, "XXX");

  static Symbols of(Locale locale) {
    String country = locale.getCountry();
    return switch (locale.getLanguage()) {
      case "de" -> {
        if (country.equals("CH") || country.equals("LI")) {
          yield new Symbols('.', '\u2019', '-', "", true, "CHF");
        }
        char grouping = country.equals("AT") ? '\u00a0' : '.';
        yield new Symbols(',', grouping, '-', "\u00a0", false, currency(country));
      }
      case "fr" -> new Symbols(',', '\u202f', '-', "\u00a0", false, currency(country));
      case "nb", "no", "nn" ->
          new Symbols(',', '\u00a0', '\u2212', "\u00a0", false, currency(country));
      case "en" -> new Symbols('.', ',', '-', "", true, currency(country));
      default -> country.isEmpty() ? ROOT : new Symbols('.', ',', '-', "", true, currency(country));
    };
  }

  private static String currency(String country) {
    return switch (country) {
      case "US" -> "USD";
      case "GB" -> "GBP";
      case "NO" -> "NOK";
      case "SE" -> "SEK";
      case "DK" -> "DKK";
      case "CH" -> "CHF";
      case "JP" -> "JPY";
      case "CA" -> "CAD";
      case "AU" -> "AUD";
      case "AT", "BE", "DE", "ES", "FI", "FR", "GR", "IE", "IT", "LU", "NL", "PT" -> "EUR";
      default -> "XXX";
    };
  }

  /** How a currency is written in a locale. */
  static String sign(String currency, Locale locale) {
    String language = locale.getLanguage();
    boolean british = language.equals("en") && locale.getCountry().equals("GB");
    return switch (language) {
      case "nb", "no", "nn" ->
          switch (currency) {
            case "NOK" -> "kr";
            case "EUR" -> "€";
            case "GBP" -> "£";
            case "XXX" -> "¤";
            default -> currency;
          };
      case "fr" ->
          switch (currency) {
            case "USD" -> "$US";
            case "EUR" -> "€";
            case "GBP" -> "£GB";
            case "CAD" -> "$CA";
            case "AUD" -> "$AU";
            case "INR" -> "₹";
            case "BRL" -> "R$";
            case "KRW" -> "₩";
            case "XXX" -> "¤";
            default -> currency;
          };
      default ->
          switch (currency) {
            case "USD" -> british ? "US$" : language.isEmpty() ? "US$" : "$";
            case "EUR" -> "€";
            case "GBP" -> "£";
            case "JPY" -> british || language.isEmpty() ? "JP¥" : "¥";
            case "CAD" -> "CA$";
            case "AUD" -> language.equals("de") ? "AU$" : "A$";
            case "CNY" -> "CN¥";
            case "INR" -> "₹";
            case "BRL" -> "R$";
            case "KRW" -> "₩";
            case "XXX" -> "¤";
            default -> currency;
          };
    };
  }
}
