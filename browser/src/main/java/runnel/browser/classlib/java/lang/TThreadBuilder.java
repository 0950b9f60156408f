package runnel.browser.classlib.java.lang;

import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import runnel.browser.compat.StaticsOf;
import runnel.browser.compat.VirtualThread;

/** Makes threads of either kind. */
@StaticsOf(Thread.class)
public final class TThreadBuilder implements TThread$Builder$OfPlatform, TThread$Builder$OfVirtual {
  private final boolean isVirtual;
  private String name;
  private long next = -1;
  private boolean daemon;
  private int priority = Thread.NORM_PRIORITY;
  private Thread.UncaughtExceptionHandler handler;

  private TThreadBuilder(boolean isVirtual) {
    this.isVirtual = isVirtual;
  }

  private TThreadBuilder(TThreadBuilder other) {
    isVirtual = other.isVirtual;
    name = other.name;
    next = other.next;
    daemon = other.daemon;
    priority = other.priority;
    handler = other.handler;
  }

  /** For virtual threads. */
  public static TThread$Builder$OfVirtual ofVirtual() {
    return new TThreadBuilder(true);
  }

  /** For others. */
  public static TThread$Builder$OfPlatform ofPlatform() {
    return new TThreadBuilder(false);
  }

  @Override
  public TThreadBuilder name(String name) {
    this.name = Objects.requireNonNull(name);
    next = -1;
    return this;
  }

  @Override
  public TThreadBuilder name(String prefix, long start) {
    name = Objects.requireNonNull(prefix);
    if (start < 0) {
      throw new IllegalArgumentException("'start' is negative");
    }
    next = start;
    return this;
  }

  @Override
  public TThreadBuilder inheritInheritableThreadLocals(boolean inherit) {
    return this;
  }

  @Override
  public TThreadBuilder uncaughtExceptionHandler(Thread.UncaughtExceptionHandler handler) {
    this.handler = Objects.requireNonNull(handler);
    return this;
  }

  @Override
  public TThreadBuilder daemon(boolean on) {
    daemon = on;
    return this;
  }

  @Override
  public TThreadBuilder priority(int priority) {
    if (priority < 1 || priority > 10) {
      throw new IllegalArgumentException();
    }
    this.priority = priority;
    return this;
  }

  @Override
  public TThreadBuilder stackSize(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException();
    }
    return this;
  }

  @Override
  public Thread unstarted(Runnable task) {
    Objects.requireNonNull(task);
    String called = next < 0 ? name : name + next++;
    Thread thread =
        isVirtual
            ? new VirtualThread(task, called == null ? "" : called)
            : called == null ? new Thread(task) : new Thread(task, called);
    if (!isVirtual) {
      thread.setDaemon(daemon);
      thread.setPriority(priority);
    }
    if (handler != null) {
      thread.setUncaughtExceptionHandler(handler);
    }
    return thread;
  }

  @Override
  public Thread start(Runnable task) {
    Thread thread = unstarted(task);
    thread.start();
    return thread;
  }

  @Override
  public ThreadFactory factory() {
    return new TThreadBuilder(this)::unstarted;
  }
}
