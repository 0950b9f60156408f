package runnel.browser.compat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Splitting, and predicates. */
@MethodsOf(Pattern.class)
public final class PatternMethods {
  private PatternMethods() {}

  public static Stream<String> splitAsStream(Pattern self, CharSequence text) {
    return Arrays.stream(self.split(text));
  }

  public static Predicate<String> asPredicate(Pattern self) {
    return text -> self.matcher(text).find();
  }

  public static Predicate<String> asMatchPredicate(Pattern self) {
    return text -> self.matcher(text).matches();
  }

  public static String[] split(Pattern self, CharSequence text, int limit) {
    return split(self, text, limit, false);
  }

  public static String[] splitWithDelimiters(Pattern self, CharSequence text, int limit) {
    return split(self, text, limit, true);
  }

  private static String[] split(Pattern self, CharSequence text, int limit, boolean delimiters) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = self.matcher(text);
    int from = 0;
    int found = 0;
    while ((limit <= 0 || found < limit - 1) && matcher.find()) {
      if (matcher.end() == 0) {
        continue;
      }
      parts.add(text.subSequence(from, matcher.start()).toString());
      if (delimiters) {
        parts.add(matcher.group());
      }
      from = matcher.end();
      found++;
    }
    parts.add(text.subSequence(from, text.length()).toString());
    if (limit == 0 && found > 0) {
      while (!parts.isEmpty() && parts.getLast().isEmpty()) {
        parts.removeLast();
      }
    }
    return parts.toArray(new String[0]);
  }
}
