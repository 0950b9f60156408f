package runnel.browser.classlib.java.util.concurrent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import runnel.browser.classlib.java.lang.TParking;

public abstract class TAbstractExecutorService implements ExecutorService {
  public TAbstractExecutorService() {}

  protected <T> RunnableFuture<T> newTaskFor(Runnable runnable, T value) {
    return new FutureTask<>(runnable, value);
  }

  protected <T> RunnableFuture<T> newTaskFor(Callable<T> callable) {
    return new FutureTask<>(callable);
  }

  @Override
  public Future<?> submit(Runnable task) {
    return started(this.<Void>newTaskFor(task, null));
  }

  @Override
  public <T> Future<T> submit(Runnable task, T result) {
    return started(newTaskFor(task, result));
  }

  @Override
  public <T> Future<T> submit(Callable<T> task) {
    return started(newTaskFor(task));
  }

  private <T> Future<T> started(RunnableFuture<T> task) {
    execute(task);
    return task;
  }

  @Override
  public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks)
      throws InterruptedException {
    return all(tasks, TParking.FOREVER);
  }

  @Override
  public <T> List<Future<T>> invokeAll(
      Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException {
    return all(tasks, unit.toNanos(timeout));
  }

  private <T> List<Future<T>> all(Collection<? extends Callable<T>> tasks, long nanos)
      throws InterruptedException {
    long start = System.nanoTime();
    List<Future<T>> futures = new ArrayList<>();
    boolean ok = false;
    try {
      for (Callable<T> task : tasks) {
        futures.add(submit(task));
      }
      for (Future<T> future : futures) {
        try {
          if (nanos == TParking.FOREVER) {
            future.get();
          } else {
            future.get(nanos - (System.nanoTime() - start), TimeUnit.NANOSECONDS);
          }
        } catch (CancellationException | ExecutionException e) {
          // The caller finds it in the future.
        } catch (TimeoutException e) {
          return futures;
        }
      }
      ok = true;
      return futures;
    } finally {
      if (!ok) {
        futures.forEach(future -> future.cancel(true));
      }
    }
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    try {
      return any(tasks, TParking.FOREVER);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return any(tasks, unit.toNanos(timeout));
  }

  private <T> T any(Collection<? extends Callable<T>> tasks, long nanos)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException();
    }
    long start = System.nanoTime();
    ExecutorCompletionService<T> running = new ExecutorCompletionService<>(this);
    List<Future<T>> futures = new ArrayList<>();
    try {
      for (Callable<T> task : tasks) {
        futures.add(running.submit(task));
      }
      ExecutionException last = null;
      for (int i = 0; i < futures.size(); i++) {
        Future<T> first =
            nanos == TParking.FOREVER
                ? running.take()
                : running.poll(nanos - (System.nanoTime() - start), TimeUnit.NANOSECONDS);
        if (first == null) {
          throw new TimeoutException();
        }
        try {
          return first.get();
        } catch (ExecutionException e) {
          last = e;
        }
      }
      throw last;
    } finally {
      futures.forEach(future -> future.cancel(true));
    }
  }
}
