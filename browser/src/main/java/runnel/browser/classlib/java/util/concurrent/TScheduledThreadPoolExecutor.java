package runnel.browser.classlib.java.util.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import runnel.browser.classlib.java.lang.TParking;

public class TScheduledThreadPoolExecutor extends TThreadPoolExecutor
    implements ScheduledExecutorService {
  private final List<Task<?>> pending = new ArrayList<>();
  private boolean closing;

  public TScheduledThreadPoolExecutor(int corePoolSize) {
    this(corePoolSize, Executors.defaultThreadFactory());
  }

  public TScheduledThreadPoolExecutor(int corePoolSize, ThreadFactory threadFactory) {
    super(
        Math.max(1, corePoolSize),
        Integer.MAX_VALUE,
        10,
        TimeUnit.MILLISECONDS,
        new LinkedBlockingQueue<>(),
        threadFactory);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return start(new Task<Void>(Executors.callable(command, null), 0, false), unit.toNanos(delay));
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
    return start(new Task<>(callable, 0, false), unit.toNanos(delay));
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    return repeat(command, initialDelay, period, unit, true);
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    return repeat(command, initialDelay, delay, unit, false);
  }

  private ScheduledFuture<?> repeat(
      Runnable command, long initialDelay, long period, TimeUnit unit, boolean fixedRate) {
    if (period <= 0) {
      throw new IllegalArgumentException();
    }
    Objects.requireNonNull(command);
    return start(
        new Task<Void>(Executors.callable(command, null), unit.toNanos(period), fixedRate),
        unit.toNanos(initialDelay));
  }

  private <V> ScheduledFuture<V> start(Task<V> task, long nanos) {
    if (closing) {
      throw new RejectedExecutionException("Task " + task + " rejected from " + this);
    }
    task.due = System.nanoTime() + nanos;
    task.arm();
    return task;
  }

  @Override
  public void execute(Runnable command) {
    schedule(command, 0, TimeUnit.NANOSECONDS);
  }

  @Override
  public java.util.concurrent.Future<?> submit(Runnable task) {
    return schedule(task, 0, TimeUnit.NANOSECONDS);
  }

  @Override
  public <T> java.util.concurrent.Future<T> submit(Callable<T> task) {
    return schedule(task, 0, TimeUnit.NANOSECONDS);
  }

  private void run(Task<?> task) {
    pending.remove(task);
    super.execute(task);
    endIfEmpty();
  }

  private void endIfEmpty() {
    if (closing && pending.isEmpty()) {
      super.shutdown();
    }
  }

  /** Delayed tasks still run, periodic ones do not. */
  @Override
  public void shutdown() {
    closing = true;
    for (Task<?> task : new ArrayList<>(pending)) {
      if (task.isPeriodic()) {
        task.cancel(false);
      }
    }
    endIfEmpty();
  }

  @Override
  public List<Runnable> shutdownNow() {
    closing = true;
    List<Runnable> waiting = new ArrayList<>(pending);
    for (Task<?> task : pending) {
      task.timer.cancel();
    }
    pending.clear();
    waiting.addAll(super.shutdownNow());
    return waiting;
  }

  @Override
  public boolean isShutdown() {
    return closing;
  }

  private final class Task<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {
    private final long period;
    private final boolean fixedRate;
    private long due;
    private TParking.Timer timer;

    Task(Callable<V> body, long period, boolean fixedRate) {
      super(body);
      this.period = period;
      this.fixedRate = fixedRate;
    }

    void arm() {
      pending.add(this);
      timer =
          TParking.after(
              due - System.nanoTime(), () -> TScheduledThreadPoolExecutor.this.run(this));
    }

    @Override
    public boolean isPeriodic() {
      return period > 0;
    }

    @Override
    public void run() {
      if (!isPeriodic()) {
        super.run();
      } else if (runAndReset() && !closing) {
        due = (fixedRate ? due : System.nanoTime()) + period;
        arm();
      } else {
        cancel(false);
      }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      if (cancelled) {
        timer.cancel();
        pending.remove(this);
        endIfEmpty();
      }
      return cancelled;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
