package runnel.browser.compat;

import java.util.stream.DoubleStream;

/** A parallel stream is a sequential one. */
@MethodsOf(DoubleStream.class)
public final class DoubleStreamMethods {
  private DoubleStreamMethods() {}

  public static DoubleStream parallel(DoubleStream self) {
    return self;
  }

  public static DoubleStream sequential(DoubleStream self) {
    return self;
  }
}
