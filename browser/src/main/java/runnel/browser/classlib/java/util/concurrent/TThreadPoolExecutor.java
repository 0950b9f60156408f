package runnel.browser.classlib.java.util.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import runnel.browser.classlib.java.lang.TParking;

public class TThreadPoolExecutor extends TAbstractExecutorService {
  private final TParking.Line terminated = new TParking.Line();
  private final List<Worker> workers = new ArrayList<>();
  private final BlockingQueue<Runnable> queue;
  private ThreadFactory factory;
  private TRejectedExecutionHandler handler;
  private int core;
  private int max;
  private int largest;
  private long keepAliveNanos;
  private boolean coreMayEnd;
  private boolean shutdown;
  private boolean stopped;
  private boolean ended;
  private long completed;

  public TThreadPoolExecutor(
      int corePoolSize,
      int maximumPoolSize,
      long keepAliveTime,
      TimeUnit unit,
      BlockingQueue<Runnable> workQueue) {
    this(
        corePoolSize,
        maximumPoolSize,
        keepAliveTime,
        unit,
        workQueue,
        Executors.defaultThreadFactory(),
        new AbortPolicy());
  }

  public TThreadPoolExecutor(
      int corePoolSize,
      int maximumPoolSize,
      long keepAliveTime,
      TimeUnit unit,
      BlockingQueue<Runnable> workQueue,
      ThreadFactory threadFactory) {
    this(
        corePoolSize,
        maximumPoolSize,
        keepAliveTime,
        unit,
        workQueue,
        threadFactory,
        new AbortPolicy());
  }

  public TThreadPoolExecutor(
      int corePoolSize,
      int maximumPoolSize,
      long keepAliveTime,
      TimeUnit unit,
      BlockingQueue<Runnable> workQueue,
      TRejectedExecutionHandler handler) {
    this(
        corePoolSize,
        maximumPoolSize,
        keepAliveTime,
        unit,
        workQueue,
        Executors.defaultThreadFactory(),
        handler);
  }

  public TThreadPoolExecutor(
      int corePoolSize,
      int maximumPoolSize,
      long keepAliveTime,
      TimeUnit unit,
      BlockingQueue<Runnable> workQueue,
      ThreadFactory threadFactory,
      TRejectedExecutionHandler handler) {
    if (corePoolSize < 0
        || maximumPoolSize <= 0
        || maximumPoolSize < corePoolSize
        || keepAliveTime < 0) {
      throw new IllegalArgumentException();
    }
    core = corePoolSize;
    max = maximumPoolSize;
    keepAliveNanos = unit.toNanos(keepAliveTime);
    queue = Objects.requireNonNull(workQueue);
    factory = Objects.requireNonNull(threadFactory);
    this.handler = Objects.requireNonNull(handler);
  }

  @Override
  public void execute(Runnable command) {
    Objects.requireNonNull(command);
    if (shutdown) {
      handler.rejectedExecution(command, this);
    } else if (workers.size() < core) {
      start(command);
    } else if (queue.offer(command)) {
      if (workers.isEmpty()) {
        start(null);
      }
    } else if (workers.size() < max) {
      start(command);
    } else {
      handler.rejectedExecution(command, this);
    }
  }

  private void start(Runnable first) {
    Worker worker = new Worker(first);
    workers.add(worker);
    largest = Math.max(largest, workers.size());
    worker.thread = factory.newThread(worker);
    worker.thread.start();
  }

  private void ended(Worker worker) {
    workers.remove(worker);
    if (!shutdown && !queue.isEmpty() && workers.size() < Math.max(1, core)) {
      start(null);
    }
    endIfDone();
  }

  private void endIfDone() {
    if (shutdown && workers.isEmpty() && queue.isEmpty() && !ended) {
      ended = true;
      terminated();
      terminated.wakeAll();
    }
  }

  protected void beforeExecute(Thread thread, Runnable task) {}

  protected void afterExecute(Runnable task, Throwable problem) {}

  protected void terminated() {}

  @Override
  public void shutdown() {
    shutdown = true;
    for (Worker worker : new ArrayList<>(workers)) {
      if (worker.idle) {
        worker.thread.interrupt();
      }
    }
    endIfDone();
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown = true;
    stopped = true;
    List<Runnable> waiting = new ArrayList<>();
    queue.drainTo(waiting);
    for (Worker worker : new ArrayList<>(workers)) {
      worker.thread.interrupt();
    }
    endIfDone();
    return waiting;
  }

  @Override
  public boolean isShutdown() {
    return shutdown;
  }

  public boolean isTerminating() {
    return shutdown && !ended;
  }

  @Override
  public boolean isTerminated() {
    return ended;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return ended || terminated.await(unit.toNanos(timeout)) || ended;
  }

  public BlockingQueue<Runnable> getQueue() {
    return queue;
  }

  public boolean remove(Runnable task) {
    return queue.remove(task);
  }

  public int getPoolSize() {
    return workers.size();
  }

  public int getLargestPoolSize() {
    return largest;
  }

  public int getActiveCount() {
    int count = 0;
    for (Worker worker : workers) {
      count += worker.idle ? 0 : 1;
    }
    return count;
  }

  public long getTaskCount() {
    return completed + queue.size() + getActiveCount();
  }

  public long getCompletedTaskCount() {
    return completed;
  }

  public int getCorePoolSize() {
    return core;
  }

  public void setCorePoolSize(int corePoolSize) {
    core = corePoolSize;
  }

  public int getMaximumPoolSize() {
    return max;
  }

  public void setMaximumPoolSize(int maximumPoolSize) {
    max = maximumPoolSize;
  }

  public long getKeepAliveTime(TimeUnit unit) {
    return unit.convert(keepAliveNanos, TimeUnit.NANOSECONDS);
  }

  public void setKeepAliveTime(long time, TimeUnit unit) {
    keepAliveNanos = unit.toNanos(time);
  }

  public void allowCoreThreadTimeOut(boolean value) {
    coreMayEnd = value;
  }

  public ThreadFactory getThreadFactory() {
    return factory;
  }

  public void setThreadFactory(ThreadFactory threadFactory) {
    factory = Objects.requireNonNull(threadFactory);
  }

  public TRejectedExecutionHandler getRejectedExecutionHandler() {
    return handler;
  }

  public void setRejectedExecutionHandler(TRejectedExecutionHandler value) {
    handler = Objects.requireNonNull(value);
  }

  private final class Worker implements Runnable {
    private Runnable first;
    private Thread thread;
    private boolean idle;

    Worker(Runnable first) {
      this.first = first;
    }

    @Override
    public void run() {
      try {
        Runnable task = first;
        first = null;
        while (task != null || (task = next()) != null) {
          work(task);
          task = null;
        }
      } finally {
        ended(this);
      }
    }

    private void work(Runnable task) {
      if (!stopped) {
        Thread.interrupted();
      }
      Throwable problem = null;
      beforeExecute(thread, task);
      try {
        task.run();
      } catch (Throwable e) {
        problem = e;
        throw e;
      } finally {
        completed++;
        afterExecute(task, problem);
      }
    }

    private Runnable next() {
      while (!stopped && !(shutdown && queue.isEmpty())) {
        idle = true;
        try {
          if (workers.size() <= core && !coreMayEnd) {
            return queue.take();
          }
          Runnable task = queue.poll(keepAliveNanos, TimeUnit.NANOSECONDS);
          if (task != null || queue.isEmpty()) {
            return task;
          }
        } catch (InterruptedException e) {
          // Either the end, or a stray interrupt.
        } finally {
          idle = false;
        }
      }
      return null;
    }
  }

  public static class AbortPolicy implements TRejectedExecutionHandler {
    public AbortPolicy() {}

    @Override
    public void rejectedExecution(Runnable task, TThreadPoolExecutor executor) {
      throw new RejectedExecutionException("Task " + task + " rejected from " + executor);
    }
  }

  public static class CallerRunsPolicy implements TRejectedExecutionHandler {
    public CallerRunsPolicy() {}

    @Override
    public void rejectedExecution(Runnable task, TThreadPoolExecutor executor) {
      if (!executor.isShutdown()) {
        task.run();
      }
    }
  }

  public static class DiscardPolicy implements TRejectedExecutionHandler {
    public DiscardPolicy() {}

    @Override
    public void rejectedExecution(Runnable task, TThreadPoolExecutor executor) {}
  }

  public static class DiscardOldestPolicy implements TRejectedExecutionHandler {
    public DiscardOldestPolicy() {}

    @Override
    public void rejectedExecution(Runnable task, TThreadPoolExecutor executor) {
      if (!executor.isShutdown()) {
        executor.getQueue().poll();
        executor.execute(task);
      }
    }
  }
}
