package runnel.browser.classlib.java.util.concurrent;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import runnel.browser.classlib.java.lang.TParking;

public class TFutureTask<V> implements RunnableFuture<V> {
  private final TParking.Line waiting = new TParking.Line();
  private Callable<V> body;
  private Thread runner;
  private State state = State.RUNNING;
  private V result;
  private Throwable failure;

  public TFutureTask(Callable<V> callable) {
    body = Objects.requireNonNull(callable);
  }

  public TFutureTask(Runnable runnable, V result) {
    Objects.requireNonNull(runnable);
    body =
        () -> {
          runnable.run();
          return result;
        };
  }

  @Override
  public boolean isCancelled() {
    return state == State.CANCELLED;
  }

  @Override
  public boolean isDone() {
    return state != State.RUNNING;
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    if (isDone()) {
      return false;
    }
    if (mayInterruptIfRunning && runner != null) {
      runner.interrupt();
    }
    end(State.CANCELLED);
    return true;
  }

  @Override
  public V get() throws InterruptedException, ExecutionException {
    while (!isDone()) {
      waiting.await();
    }
    return report();
  }

  @Override
  public V get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    long end = System.nanoTime() + unit.toNanos(timeout);
    while (!isDone()) {
      if (!waiting.await(end - System.nanoTime()) && !isDone()) {
        throw new TimeoutException();
      }
    }
    return report();
  }

  private V report() throws ExecutionException {
    if (state == State.CANCELLED) {
      throw new CancellationException();
    }
    if (state == State.FAILED) {
      throw new ExecutionException(failure);
    }
    return result;
  }

  @Override
  public V resultNow() {
    return switch (state) {
      case SUCCESS -> result;
      case FAILED -> throw new IllegalStateException("Task completed with exception");
      case CANCELLED -> throw new IllegalStateException("Task was cancelled");
      default -> throw new IllegalStateException("Task has not completed");
    };
  }

  @Override
  public Throwable exceptionNow() {
    return switch (state) {
      case SUCCESS -> throw new IllegalStateException("Task completed with a result");
      case FAILED -> failure;
      case CANCELLED -> throw new IllegalStateException("Task was cancelled");
      default -> throw new IllegalStateException("Task has not completed");
    };
  }

  protected void done() {}

  protected void set(V value) {
    if (!isDone()) {
      result = value;
      end(State.SUCCESS);
    }
  }

  protected void setException(Throwable problem) {
    if (!isDone()) {
      failure = problem;
      end(State.FAILED);
    }
  }

  private void end(State how) {
    state = how;
    body = null;
    waiting.wakeAll();
    done();
  }

  @Override
  public void run() {
    if (isDone() || runner != null) {
      return;
    }
    runner = Thread.currentThread();
    try {
      set(body.call());
    } catch (Throwable e) {
      setException(e);
    } finally {
      runner = null;
    }
  }

  protected boolean runAndReset() {
    if (isDone() || runner != null) {
      return false;
    }
    runner = Thread.currentThread();
    try {
      body.call();
      return !isDone();
    } catch (Throwable e) {
      setException(e);
      return false;
    } finally {
      runner = null;
    }
  }

  @Override
  public String toString() {
    return getClass().getName()
        + "@"
        + Integer.toHexString(hashCode())
        + switch (state) {
          case SUCCESS -> "[Completed normally]";
          case FAILED -> "[Completed exceptionally: " + failure + "]";
          case CANCELLED -> "[Cancelled]";
          default -> "[Not completed]";
        };
  }
}
