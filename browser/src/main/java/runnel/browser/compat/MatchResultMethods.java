package runnel.browser.compat;

import java.util.regex.MatchResult;

/** Whether there is one. */
@MethodsOf(MatchResult.class)
public final class MatchResultMethods {
  private MatchResultMethods() {}

  public static boolean hasMatch(MatchResult self) {
    try {
      return self.start() >= 0;
    } catch (IllegalStateException e) {
      return false;
    }
  }
}
