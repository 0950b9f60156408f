package runnel.browser.classlib.java.lang;

import java.util.concurrent.ThreadFactory;

/** Makes threads. Its name has the sign of a nested class, since {@code Thread} is TeaVM's own. */
public interface TThread$Builder {
  TThread$Builder name(String name);

  TThread$Builder name(String prefix, long start);

  TThread$Builder inheritInheritableThreadLocals(boolean inherit);

  TThread$Builder uncaughtExceptionHandler(Thread.UncaughtExceptionHandler handler);

  Thread unstarted(Runnable task);

  Thread start(Runnable task);

  ThreadFactory factory();
}
