package runnel.browser.compat;

import java.util.stream.IntStream;

/** A parallel stream is a sequential one. */
@MethodsOf(IntStream.class)
public final class IntStreamMethods {
  private IntStreamMethods() {}

  public static IntStream parallel(IntStream self) {
    return self;
  }

  public static IntStream sequential(IntStream self) {
    return self;
  }
}
