package runnel.browser.compat;

/** Refuses what is no Base64, which TeaVM decodes to something. */
public final class Base64Check {
  private Base64Check() {}

  /**
   * Looks at a text before it is decoded.
   *
   * @param values of the letters
   */
  public static void check(byte[] text, int[] values) {
    int end = text.length;
    while (end > 0 && text.length - end < 2 && text[end - 1] == '=') {
      end--;
    }
    for (int i = 0; i < end; i++) {
      int letter = text[i];
      if (letter < 0 || values[letter] < 0 || (values[letter] == 0 && letter != 'A')) {
        throw new IllegalArgumentException(
            letter == '='
                ? "Input byte array has wrong 4-byte ending unit"
                : "Illegal base64 character " + Integer.toString(letter, 16));
      }
    }
    if (text.length == 1) {
      throw new IllegalArgumentException(
          "Input byte[] should at least have 2 bytes for base64 bytes");
    }
    if (end < text.length && text.length % 4 != 0) {
      int full = (end + 3) / 4 * 4;
      throw new IllegalArgumentException(
          end < full && full < text.length
              ? "Input byte array has incorrect ending byte at " + full
              : "Input byte array has wrong 4-byte ending unit");
    }
    if (end % 4 == 1) {
      throw new IllegalArgumentException("Last unit does not have enough valid bits");
    }
  }
}
