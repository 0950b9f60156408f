package runnel.browser.classlib.java.util.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import runnel.browser.classlib.java.lang.TParking;

/** A thread for each task. */
final class TPerTask extends TAbstractExecutorService {
  private final TParking.Line terminated = new TParking.Line();
  private final List<Thread> running = new ArrayList<>();
  private final ThreadFactory factory;
  private boolean shutdown;

  TPerTask(ThreadFactory factory) {
    this.factory = Objects.requireNonNull(factory);
  }

  @Override
  public void execute(Runnable command) {
    Objects.requireNonNull(command);
    if (shutdown) {
      throw new RejectedExecutionException();
    }
    Thread[] thread = new Thread[1];
    thread[0] =
        factory.newThread(
            () -> {
              try {
                command.run();
              } finally {
                running.remove(thread[0]);
                wakeIfDone();
              }
            });
    running.add(thread[0]);
    thread[0].start();
  }

  private void wakeIfDone() {
    if (isTerminated()) {
      terminated.wakeAll();
    }
  }

  @Override
  public void shutdown() {
    shutdown = true;
    wakeIfDone();
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    for (Thread thread : new ArrayList<>(running)) {
      thread.interrupt();
    }
    return List.of();
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
    return isTerminated() || terminated.await(unit.toNanos(timeout)) || isTerminated();
  }
}
