package runnel.browser.compat;

import org.jspecify.annotations.Nullable;

/** Numbers, repetition and comparison. */
@MethodsOf(StringBuilder.class)
public final class StringBuilderMethods {
  private StringBuilderMethods() {}

  public static StringBuilder append(StringBuilder self, double value) {
    return self.append(Decimals.text(value));
  }

  public static StringBuilder insert(StringBuilder self, int index, double value) {
    return self.insert(index, Decimals.text(value));
  }

  public static StringBuilder append(StringBuilder self, float value) {
    return self.append(Decimals.text(value));
  }

  public static StringBuilder insert(StringBuilder self, int index, float value) {
    return self.insert(index, Decimals.text(value));
  }

  public static StringBuilder append(StringBuilder self, @Nullable CharSequence text) {
    return self.append(String.valueOf(text));
  }

  public static StringBuilder repeat(StringBuilder self, int codePoint, int count) {
    check(count);
    for (int i = 0; i < count; i++) {
      self.appendCodePoint(codePoint);
    }
    return self;
  }

  public static StringBuilder repeat(StringBuilder self, CharSequence text, int count) {
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

  public static StringBuilder reverse(StringBuilder self) {
    String text = self.toString();
    self.setLength(0);
    for (int end = text.length(); end > 0; ) {
      int start = end - Character.charCount(text.codePointBefore(end));
      self.append(text, start, end);
      end = start;
    }
    return self;
  }

  public static int compareTo(StringBuilder self, StringBuilder other) {
    return self.toString().compareTo(other.toString());
  }
}
