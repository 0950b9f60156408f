package runnel.browser.compat;

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

  public static int compareTo(StringBuilder self, StringBuilder other) {
    return self.toString().compareTo(other.toString());
  }
}
