package runnel.browser.compat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;

/** Text. */
@MethodsOf(value = ArrayDeque.class, in = "java/util/ReversedDeque")
public final class ReversedDequeMethods {
  private ReversedDequeMethods() {}

  public static String toString(Deque<?> self) {
    return new ArrayList<>(self).toString();
  }
}
