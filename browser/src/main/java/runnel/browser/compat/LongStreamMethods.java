package runnel.browser.compat;

import java.util.stream.LongStream;

/** A parallel stream is a sequential one. */
@MethodsOf(LongStream.class)
public final class LongStreamMethods {
  private LongStreamMethods() {}

  public static LongStream parallel(LongStream self) {
    return self;
  }

  public static LongStream sequential(LongStream self) {
    return self;
  }
}
