package runnel.browser.compat;

/** Repetition and comparison. */
@MethodsOf(StringBuffer.class)
public final class StringBufferMethods {
  private StringBufferMethods() {}

  public static StringBuffer repeat(StringBuffer self, int codePoint, int count) {
    check(count);
    for (int i = 0; i < count; i++) {
      self.appendCodePoint(codePoint);
    }
    return self;
  }

  public static StringBuffer repeat(StringBuffer self, CharSequence text, int count) {
    check(count);
    for (int i = 0; i < count; i++) {
      self.append(text);
    }
    return self;
  }

  private static void check(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count is negative: " + count);
    }
  }

  public static int compareTo(StringBuffer self, StringBuffer other) {
    return self.toString().compareTo(other.toString());
  }
}
