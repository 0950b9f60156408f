package runnel.browser.classlib.java.util.concurrent;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public interface TFuture<V> {
  enum State {
    RUNNING,
    SUCCESS,
    FAILED,
    CANCELLED
  }

  boolean cancel(boolean mayInterruptIfRunning);

  boolean isCancelled();

  boolean isDone();

  V get() throws InterruptedException, ExecutionException;

  V get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException;

  default State state() {
    if (!isDone()) {
      return State.RUNNING;
    }
    if (isCancelled()) {
      return State.CANCELLED;
    }
    try {
      get();
      return State.SUCCESS;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      return State.FAILED;
    }
  }

  default V resultNow() {
    if (!isDone()) {
      throw new IllegalStateException("Task has not completed");
    }
    if (isCancelled()) {
      throw new IllegalStateException("Task was cancelled");
    }
    try {
      return get();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Task completed with exception");
    }
  }

  default Throwable exceptionNow() {
    if (!isDone()) {
      throw new IllegalStateException("Task has not completed");
    }
    if (isCancelled()) {
      throw new IllegalStateException("Task was cancelled");
    }
    try {
      get();
      throw new IllegalStateException("Task completed with a result");
    } catch (InterruptedException | CancellationException e) {
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      return e.getCause();
    }
  }
}
