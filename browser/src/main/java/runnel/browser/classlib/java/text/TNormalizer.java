package runnel.browser.classlib.java.text;

import java.util.Objects;
import org.teavm.jso.JSBody;

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

  @JSBody(
      params = {"text", "form"},
      script = "return text.normalize(form);")
  private static native String normalize(String text, String form);

  public static String normalize(CharSequence text, Form form) {
    return normalize(text.toString(), Objects.requireNonNull(form).name());
  }

  public static boolean isNormalized(CharSequence text, Form form) {
    return normalize(text, form).contentEquals(text);
  }
}
