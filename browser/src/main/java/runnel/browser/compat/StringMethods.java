package runnel.browser.compat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    Bounds.checkPart(from, to, self.length());
    int found = self.indexOf(character, from);
    return found < to ? found : -1;
  }

  public static int indexOf(String self, String part, int from, int to) {
    Bounds.checkPart(from, to, self.length());
    int found = self.substring(0, to).indexOf(part, from);
    return found;
  }

  public static boolean isBlank(String self) {
    return self.strip().isEmpty();
  }

  public static String toUpperCase(String self) {
    return isAscii(self) ? withCase(self, 'a', 'z', -32) : Script.upperCase(self);
  }

  public static String toUpperCase(String self, Locale locale) {
    return toUpperCase(self);
  }

  public static String toLowerCase(String self) {
    return isAscii(self) ? withCase(self, 'A', 'Z', 32) : Script.lowerCase(self);
  }

  public static String toLowerCase(String self, Locale locale) {
    return toLowerCase(self);
  }

  private static boolean isAscii(String self) {
    for (int i = 0; i < self.length(); i++) {
      if (self.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static String withCase(String self, char first, char last, int distance) {
    char[] characters = self.toCharArray();
    boolean changed = false;
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] >= first && characters[i] <= last) {
        characters[i] += (char) distance;
        changed = true;
      }
    }
    return changed ? new String(characters) : self;
  }

  public static IntStream codePoints(String self) {
    int[] points = new int[self.length()];
    int count = 0;
    for (int i = 0; i < self.length(); count++) {
      points[count] = self.codePointAt(i);
      i += Character.charCount(points[count]);
    }
    return Arrays.stream(points, 0, count);
  }

  /** All lines lose the indent that the least indented has; the last counts even if empty. */
  public static String stripIndent(String self) {
    if (self.isEmpty()) {
      return self;
    }
    char end = self.charAt(self.length() - 1);
    boolean endsLine = end == '\n' || end == '\r';
    List<String> lines = split(self);
    int indent = endsLine ? 0 : Integer.MAX_VALUE;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() || i == lines.size() - 1) {
        indent = Math.min(indent, line.length() - line.stripLeading().length());
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      out.append(i == 0 ? "" : "\n")
          .append(line.isBlank() ? "" : line.substring(indent).stripTrailing());
    }
    return out.append(endsLine ? "\n" : "").toString();
  }
}
