package runnel.browser.compat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Streams of matches, and computed replacements. */
@MethodsOf(Matcher.class)
public final class MatcherMethods {
  private MatcherMethods() {}

  public static Stream<MatchResult> results(Matcher self) {
    List<MatchResult> all = new ArrayList<>();
    self.reset();
    while (self.find()) {
      all.add(self.toMatchResult());
    }
    return all.stream();
  }

  public static String replaceAll(Matcher self, Function<MatchResult, String> replacer) {
    self.reset();
    StringBuffer out = new StringBuffer();
    while (self.find()) {
      self.appendReplacement(out, replacer.apply(self));
    }
    return self.appendTail(out).toString();
  }

  public static String replaceFirst(Matcher self, Function<MatchResult, String> replacer) {
    self.reset();
    StringBuffer out = new StringBuffer();
    if (self.find()) {
      self.appendReplacement(out, replacer.apply(self));
    }
    return self.appendTail(out).toString();
  }

  public static Matcher appendReplacement(Matcher self, StringBuilder out, String replacement) {
    StringBuffer part = new StringBuffer();
    self.appendReplacement(part, replacement);
    out.append(part);
    return self;
  }

  public static StringBuilder appendTail(Matcher self, StringBuilder out) {
    return out.append(self.appendTail(new StringBuffer()));
  }

  public static boolean hasMatch(Matcher self) {
    try {
      self.start();
      return true;
    } catch (IllegalStateException _) {
      return false;
    }
  }
}
