package runnel.browser.compat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines, indentation and formatting of strings. */
@MethodsOf(String.class)
public final class StringMethods {
  private StringMethods() {}

  public static String formatted(String self, @Nullable Object... args) {
    return Formats.format(Locale.getDefault(), self, args);
  }

  public static String repeat(String self, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count is negative: " + count);
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(self);
    }
    return out.toString();
  }

  public static Stream<String> lines(String self) {
    return split(self).stream();
  }

  private static List<String> split(String self) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    int length = self.length();
    for (int i = 0; i < length; i++) {
      char c = self.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(self.substring(start, i));
        if (c == '\r' && i + 1 < length && self.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    if (start < length) {
      lines.add(self.substring(start));
    }
    return lines;
  }

  public static String indent(String self, int n) {
    StringBuilder out = new StringBuilder();
    for (String line : split(self)) {
      int skip = 0;
      while (skip < -n && skip < line.length() && Character.isWhitespace(line.charAt(skip))) {
        skip++;
      }
      out.repeat(" ", Math.max(0, n)).append(line, skip, line.length()).append('\n');
    }
    return out.toString();
  }

  public static <R> R transform(String self, Function<? super String, ? extends R> function) {
    return function.apply(self);
  }

  public static Optional<String> describeConstable(String self) {
    return Optional.of(self);
  }

  public static String[] splitWithDelimiters(String self, String regex, int limit) {
    return PatternMethods.splitWithDelimiters(Pattern.compile(regex), self, limit);
  }

  public static int indexOf(String self, int character, int from, int to) {
    check(self, from, to);
    int found = self.indexOf(character, from);
    return found < to ? found : -1;
  }

  public static int indexOf(String self, String part, int from, int to) {
    check(self, from, to);
    int found = self.substring(0, to).indexOf(part, from);
    return found;
  }

  private static void check(String self, int from, int to) {
    if (from < 0 || from > to || to > self.length()) {
      throw new StringIndexOutOfBoundsException(
          "begin " + from + ", end " + to + ", length " + self.length());
    }
  }
}
