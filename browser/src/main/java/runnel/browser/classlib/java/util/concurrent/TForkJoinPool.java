package runnel.browser.classlib.java.util.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import runnel.browser.classlib.java.lang.TParking;

/** A thread for each task: there is one processor, so nothing to steal. */
public class TForkJoinPool extends TAbstractExecutorService {
  private static final TForkJoinPool COMMON = new TForkJoinPool(3);
  private static int pools;

  private final TParking.Line quiet = new TParking.Line();
  private final List<Thread> running = new ArrayList<>();
  private final int parallelism;
  private String prefix;
  private int threads;
  private boolean shutdown;

  public TForkJoinPool() {
    this(4);
  }

  public TForkJoinPool(int parallelism) {
    if (parallelism <= 0) {
      throw new IllegalArgumentException();
    }
    this.parallelism = parallelism;
  }

  public static TForkJoinPool commonPool() {
    return COMMON;
  }

  public static int getCommonPoolParallelism() {
    return COMMON.parallelism;
  }

  public int getParallelism() {
    return parallelism;
  }

  public int getPoolSize() {
    return running.size();
  }

  public <T> T invoke(TForkJoinTask<T> task) {
    return task.invoke();
  }

  public void execute(TForkJoinTask<?> task) {
    execute(task::runOnce);
  }

  public <T> TForkJoinTask<T> submit(TForkJoinTask<T> task) {
    execute(task);
    return task;
  }

  @Override
  public <T> TForkJoinTask<T> submit(Callable<T> task) {
    return submit(TForkJoinTask.adapt(task));
  }

  @Override
  public <T> TForkJoinTask<T> submit(Runnable task, T result) {
    return submit(TForkJoinTask.adapt(task, result));
  }

  @Override
  public TForkJoinTask<?> submit(Runnable task) {
    return submit(TForkJoinTask.adapt(task));
  }

  @Override
  public void execute(Runnable command) {
    if (shutdown) {
      throw new RejectedExecutionException();
    }
    if (prefix == null) {
      prefix =
          this == COMMON
              ? "ForkJoinPool.commonPool-worker-"
              : "ForkJoinPool-" + ++pools + "-worker-";
    }
    Thread[] thread = new Thread[1];
    thread[0] =
        new Thread(
            () -> {
              try {
                command.run();
              } finally {
                running.remove(thread[0]);
                if (running.isEmpty()) {
                  threads = 0;
                  quiet.wakeAll();
                }
              }
            },
            prefix + ++threads);
    thread[0].setDaemon(true);
    running.add(thread[0]);
    thread[0].start();
  }

  public boolean awaitQuiescence(long timeout, TimeUnit unit) {
    try {
      return running.isEmpty() || quiet.await(unit.toNanos(timeout)) || running.isEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void shutdown() {
    shutdown = this != COMMON;
    if (running.isEmpty()) {
      quiet.wakeAll();
    }
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    if (shutdown) {
      for (Thread thread : new ArrayList<>(running)) {
        thread.interrupt();
      }
    }
    return List.of();
  }

  @Override
  public void close() {
    if (this != COMMON) {
      super.close();
    }
  }

  @Override
  public boolean isShutdown() {
    return shutdown;
  }

  @Override
  public boolean isTerminated() {
    return shutdown && running.isEmpty();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    if (this == COMMON) {
      awaitQuiescence(timeout, unit);
      return false;
    }
    return isTerminated() || quiet.await(unit.toNanos(timeout)) || isTerminated();
  }
}
