package runnel.browser.classlib.java.util.concurrent;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

public class TExecutors {
  private static int pools;

  private TExecutors() {}

  public static ExecutorService newVirtualThreadPerTaskExecutor() {
    return new TPerTask(Thread.ofVirtual().factory());
  }

  public static ExecutorService newThreadPerTaskExecutor(ThreadFactory threadFactory) {
    return new TPerTask(threadFactory);
  }

  public static ExecutorService newFixedThreadPool(int threads) {
    return newFixedThreadPool(threads, defaultThreadFactory());
  }

  public static ExecutorService newFixedThreadPool(int threads, ThreadFactory threadFactory) {
    return new TThreadPoolExecutor(
        threads, threads, 0, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), threadFactory);
  }

  public static ExecutorService newCachedThreadPool() {
    return newCachedThreadPool(defaultThreadFactory());
  }

  public static ExecutorService newCachedThreadPool(ThreadFactory threadFactory) {
    return new TThreadPoolExecutor(
        0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), threadFactory);
  }

  public static ExecutorService newSingleThreadExecutor() {
    return newFixedThreadPool(1);
  }

  public static ExecutorService newSingleThreadExecutor(ThreadFactory threadFactory) {
    return newFixedThreadPool(1, threadFactory);
  }

  public static ExecutorService newWorkStealingPool() {
    return newWorkStealingPool(4);
  }

  public static ExecutorService newWorkStealingPool(int parallelism) {
    return new TForkJoinPool(parallelism);
  }

  public static ScheduledExecutorService newScheduledThreadPool(int threads) {
    return new TScheduledThreadPoolExecutor(threads);
  }

  public static ScheduledExecutorService newScheduledThreadPool(
      int threads, ThreadFactory threadFactory) {
    return new TScheduledThreadPoolExecutor(threads, threadFactory);
  }

  public static ScheduledExecutorService newSingleThreadScheduledExecutor() {
    return new TScheduledThreadPoolExecutor(1);
  }

  public static ScheduledExecutorService newSingleThreadScheduledExecutor(
      ThreadFactory threadFactory) {
    return new TScheduledThreadPoolExecutor(1, threadFactory);
  }

  public static ThreadFactory defaultThreadFactory() {
    String prefix = "pool-" + ++pools + "-thread-";
    int[] threads = new int[1];
    return task -> new Thread(task, prefix + ++threads[0]);
  }

  public static Callable<Object> callable(Runnable task) {
    return callable(task, null);
  }

  public static <T> Callable<T> callable(Runnable task, T result) {
    Objects.requireNonNull(task);
    return () -> {
      task.run();
      return result;
    };
  }
}
