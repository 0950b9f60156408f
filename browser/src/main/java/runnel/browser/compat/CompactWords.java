package runnel.browser.compat;

import java.util.Locale;

/** What stands for thousands, millions, milliards and billions, as the CLDR of a JVM has it. */
final class CompactWords {
  private CompactWords() {}

  /** Patterns for each power of ten up to 14; words with a bar have a singular before it. */
  static String[] patterns(Locale locale, boolean isLong) {
    String[] words = words(locale.getLanguage(), isLong).split(",", -1);
    String[] patterns = new String[15];
    for (int power = 0; power < patterns.length; power++) {
      String word = power < 3 ? "" : words[power / 3 - 1].replace('_', isLong ? ' ' : '\u00a0');
      patterns[power] = word.isEmpty() ? "" : pattern("0".repeat(power % 3 + 1), word);
    }
    return patterns;
  }

  private static String pattern(String zeros, String word) {
    int bar = word.indexOf('|');
    return bar < 0
        ? zeros + word
        : "{one:"
            + zeros
            + word.substring(0, bar)
            + " other:"
            + zeros
            + word.substring(bar + 1)
            + "}";
  }

  private static String words(String language, boolean isLong) {
    if (!isLong) {
      return switch (language) {
        case "en" -> "K,M,B,T";
        case "de" -> ",_Mio.,_Mrd.,_Bio.";
        case "fr" -> "_k,_M,_Md,_Bn";
        case "nb", "no", "nn" -> "k,_mill.,_mrd.,_bill.";
        default -> "K,M,G,T";
      };
    }
    return switch (language) {
      case "en" -> "_thousand,_million,_billion,_trillion";
      case "de" -> "_Tausend,_Million|_Millionen,_Milliarde|_Milliarden,_Billion|_Billionen";
      case "fr" -> "_millier|_mille,_million|_millions,_milliard|_milliards,_billion|_billions";
      case "nb", "no", "nn" ->
          "_tusen,_million|_millioner,_milliard|_milliarder,_billion|_billioner";
      default -> "K,M,G,T";
    };
  }
}
