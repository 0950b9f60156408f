package runnel.browser.classlib.java.text;

import java.util.Objects;
import runnel.browser.compat.Script;

/** Letters and their accents as one character or as several. */
public final class TNormalizer {
  private TNormalizer() {}

  /** Which of them. */
  public enum Form {
    NFD,
    NFC,
    NFKD,
    NFKC
  }

  public static String normalize(CharSequence text, Form form) {
    return Script.normalize(text.toString(), Objects.requireNonNull(form).name());
  }

  public static boolean isNormalized(CharSequence text, Form form) {
    return normalize(text, form).contentEquals(text);
  }
}
