package runnel.browser.compat;

import org.jspecify.annotations.Nullable;

/** Numbers, repetition and comparison. */
@MethodsOf(StringBuffer.class)
public final class StringBufferMethods {
  private StringBufferMethods() {}

  public static StringBuffer append(StringBuffer self, double value) {
    return self.append(Decimals.text(value));
  }

  public static StringBuffer insert(StringBuffer self, int index, double value) {
    return self.insert(index, Decimals.text(value));
  }

  public static StringBuffer append(StringBuffer self, float value) {
    return self.append(Decimals.text(value));
  }

  public static StringBuffer insert(StringBuffer self, int index, float value) {
    return self.insert(index, Decimals.text(value));
  }

  public static StringBuffer append(StringBuffer self, @Nullable CharSequence text) {
    return self.append(String.valueOf(text));
  }

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

  public static StringBuffer reverse(StringBuffer self) {
    String text = self.toString();
    self.setLength(0);
    for (int end = text.length(); end > 0; ) {
      int start = end - Character.charCount(text.codePointBefore(end));
      self.append(text, start, end);
      end = start;
    }
    return self;
  }

  public static int compareTo(StringBuffer self, StringBuffer other) {
    return self.toString().compareTo(other.toString());
  }
}
