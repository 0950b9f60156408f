package runnel.browser.classlib.java.util.concurrent;

import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import runnel.browser.classlib.java.lang.TParking;

/** A task that runs when it is joined, unless a thread took it before. */
public abstract class TForkJoinTask<V> implements Future<V> {
  private final TParking.Line waiting = new TParking.Line();
  private boolean started;
  private boolean done;
  private boolean cancelled;
  private Throwable failure;

  public TForkJoinTask() {}

  public abstract V getRawResult();

  protected abstract void setRawResult(V value);

  protected abstract boolean exec();

  final void runOnce() {
    if (started) {
      return;
    }
    started = true;
    try {
      exec();
    } catch (Throwable e) {
      failure = e;
    }
    done = true;
    waiting.wakeAll();
  }

  public static TForkJoinTask<?> adapt(Runnable runnable) {
    return adapt(runnable, null);
  }

  public static <T> TForkJoinTask<T> adapt(Runnable runnable, T result) {
    return adapt(Executors.callable(runnable, result));
  }

  public static <T> TForkJoinTask<T> adapt(Callable<? extends T> callable) {
    Objects.requireNonNull(callable);
    return new TRecursiveTask<>() {
      @Override
      protected T compute() {
        try {
          return callable.call();
        } catch (RuntimeException e) {
          throw e;
        } catch (Exception e) {
          throw new RuntimeException(e);
        }
      }
    };
  }

  public final TForkJoinTask<V> fork() {
    TForkJoinPool.commonPool().execute(this);
    return this;
  }

  public final V join() {
    quietlyJoin();
    if (cancelled) {
      throw new CancellationException();
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    return getRawResult();
  }

  public final void quietlyJoin() {
    runOnce();
    while (!done) {
      waiting.awaitUninterruptibly(null);
    }
  }

  public final V invoke() {
    return join();
  }

  public static void invokeAll(TForkJoinTask<?> one, TForkJoinTask<?> other) {
    one.join();
    other.join();
  }

  public static void invokeAll(TForkJoinTask<?>... tasks) {
    for (TForkJoinTask<?> task : tasks) {
      task.join();
    }
  }

  public static <T extends TForkJoinTask<?>> Collection<T> invokeAll(Collection<T> tasks) {
    tasks.forEach(TForkJoinTask::join);
    return tasks;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    if (!done) {
      started = true;
      done = true;
      cancelled = true;
      waiting.wakeAll();
    }
    return cancelled;
  }

  @Override
  public final boolean isDone() {
    return done;
  }

  @Override
  public final boolean isCancelled() {
    return cancelled;
  }

  public final boolean isCompletedAbnormally() {
    return cancelled || failure != null;
  }

  public final boolean isCompletedNormally() {
    return done && !isCompletedAbnormally();
  }

  public final Throwable getException() {
    return cancelled ? new CancellationException() : failure;
  }

  @Override
  public final V get() throws InterruptedException, ExecutionException {
    while (!done) {
      waiting.await();
    }
    return report();
  }

  @Override
  public final V get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!done && !waiting.await(unit.toNanos(timeout)) && !done) {
      throw new TimeoutException();
    }
    return report();
  }

  private V report() throws ExecutionException {
    if (cancelled) {
      throw new CancellationException();
    }
    if (failure != null) {
      throw new ExecutionException(failure);
    }
    return getRawResult();
  }
}
