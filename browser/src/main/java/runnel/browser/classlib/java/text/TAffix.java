package runnel.browser.classlib.java.text;

import java.text.DecimalFormatSymbols;
import java.util.Currency;

/** What stands before or after a number. */
record TAffix(String pattern) {
  static TAffix ofPattern(String pattern) {
    return new TAffix(pattern);
  }

  static TAffix ofText(String text) {
    boolean special = false;
    for (int i = 0; i < text.length(); i++) {
      special |= "#0,.;%\u2030\u00a4-".indexOf(text.charAt(i)) >= 0;
    }
    String doubled = text.replace("'", "''");
    return new TAffix(special ? "'" + doubled + "'" : doubled);
  }

  boolean isMoney() {
    return pattern.indexOf('\u00a4') >= 0;
  }

  String text(DecimalFormatSymbols symbols, Currency currency) {
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean twice = i + 1 < pattern.length() && pattern.charAt(i + 1) == c;
      if (c == '\'') {
        if (twice) {
          text.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (quoted) {
        text.append(c);
      } else {
        switch (c) {
          case '-' -> text.append(symbols.getMinusSign());
          case '%' -> text.append(symbols.getPercent());
          case '\u2030' -> text.append(symbols.getPerMill());
          case '\u00a4' -> {
            if (currency == null) {
              text.append(c);
            } else {
              text.append(
                  twice ? currency.getCurrencyCode() : currency.getSymbol(symbols.getLocale()));
            }
            i += twice ? 1 : 0;
          }
          default -> text.append(c);
        }
      }
    }
    return text.toString();
  }
}
