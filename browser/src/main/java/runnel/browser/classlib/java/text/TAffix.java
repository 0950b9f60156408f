package runnel.browser.classlib.java.text;

import java.text.DecimalFormatSymbols;
import java.util.Currency;

/** What stands before or after a number. */
record TAffix(String pattern) {
  /** Quotes around what needs none are left out, as the JDK writes the pattern. */
  static TAffix ofPattern(String pattern) {
    StringBuilder kept = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      int end = pattern.charAt(at) == '\'' ? endOfQuote(pattern, at + 1) : at;
      if (end <= at + 1) { // No quote, or a quote that stands for itself.
        kept.append(pattern, at, end + 1);
      } else {
        String quoted = pattern.substring(at + 1, end);
        kept.append(isSpecial(quoted) ? "'" + quoted + "'" : quoted);
      }
      at = end + 1;
    }
    return new TAffix(kept.toString());
  }

  static TAffix ofText(String text) {
    String doubled = text.replace("'", "''");
    return new TAffix(isSpecial(text) ? "'" + doubled + "'" : doubled);
  }

  private static int endOfQuote(String pattern, int start) {
    int at = start;
    while (pattern.charAt(at) != '\''
        || at > start && at + 1 < pattern.length() && pattern.charAt(at + 1) == '\'') {
      at += pattern.charAt(at) == '\'' ? 2 : 1;
    }
    return at;
  }

  private static boolean isSpecial(String text) {
    return text.chars().anyMatch(c -> "#0,.;%\u2030\u00a4-".indexOf(c) >= 0);
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
