package runnel.browser.classlib.java.util.concurrent;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

public class TExecutorCompletionService<V> implements CompletionService<V> {
  private final Executor executor;
  private final BlockingQueue<Future<V>> done;

  public TExecutorCompletionService(Executor executor) {
    this(executor, new LinkedBlockingQueue<>());
  }

  public TExecutorCompletionService(Executor executor, BlockingQueue<Future<V>> done) {
    this.executor = Objects.requireNonNull(executor);
    this.done = Objects.requireNonNull(done);
  }

  @Override
  public Future<V> submit(Callable<V> task) {
    return start(new Task<>(task, done));
  }

  @Override
  public Future<V> submit(Runnable task, V result) {
    return start(
        new Task<>(
            () -> {
              task.run();
              return result;
            },
            done));
  }

  private Future<V> start(Task<V> task) {
    executor.execute(task);
    return task;
  }

  @Override
  public Future<V> take() throws InterruptedException {
    return done.take();
  }

  @Override
  public Future<V> poll() {
    return done.poll();
  }

  @Override
  public Future<V> poll(long timeout, TimeUnit unit) throws InterruptedException {
    return done.poll(timeout, unit);
  }

  private static final class Task<V> extends FutureTask<V> {
    private final BlockingQueue<Future<V>> where;

    Task(Callable<V> body, BlockingQueue<Future<V>> where) {
      super(body);
      this.where = where;
    }

    @Override
    protected void done() {
      where.add(this);
    }
  }
}
