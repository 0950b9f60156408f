package runnel.browser.classlib.java.lang;

/** Makes threads that are not virtual. */
public interface TThread$Builder$OfPlatform extends TThread$Builder {
  @Override
  TThread$Builder$OfPlatform name(String name);

  @Override
  TThread$Builder$OfPlatform name(String prefix, long start);

  @Override
  TThread$Builder$OfPlatform inheritInheritableThreadLocals(boolean inherit);

  @Override
  TThread$Builder$OfPlatform uncaughtExceptionHandler(Thread.UncaughtExceptionHandler handler);

  TThread$Builder$OfPlatform daemon(boolean on);

  default TThread$Builder$OfPlatform daemon() {
    return daemon(true);
  }

  TThread$Builder$OfPlatform priority(int priority);

  TThread$Builder$OfPlatform stackSize(long bytes);
}
