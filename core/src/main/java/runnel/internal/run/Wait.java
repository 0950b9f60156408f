package runnel.internal.run;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import runnel.spi.Host;

/**
 * A wait of a run in something that knows no signals but ends when its thread is interrupted, like
 * a request. Ends as {@code ui.sleep} does when the run is not to go on.
 */
public final class Wait<T> implements Host.Signal {
  /** What blocks. */
  @FunctionalInterface
  public interface Blocking<T> {
    /**
     * Blocks.
     *
     * @throws InterruptedException if the thread is interrupted; what was under way is given up
     */
    T call() throws InterruptedException;
  }

  private final Blocking<T> blocking;
  private final Thread thread = Thread.currentThread();
  private @Nullable T result;
  private volatile boolean raised;

  private Wait(Blocking<T> blocking) {
    this.blocking = blocking;
  }

  /**
   * Does what blocks, as a wait of the run on this thread; on a thread without one it just blocks.
   */
  public static <T> T owned(Blocking<T> blocking) throws InterruptedException {
    Run run = Run.here();
    if (run == null) {
      return blocking.call();
    }
    Wait<T> wait = new Wait<>(blocking);
    try {
      run.await(wait);
    } finally {
      if (wait.raised) {
        Thread.interrupted(); // Ours, and the run is told otherwise.
      }
    }
    return Objects.requireNonNull(wait.result);
  }

  // The run raises it as long as it is waited for only: no interrupt hits what comes later.
  @Override
  public void raise() {
    raised = true;
    thread.interrupt();
  }

  @Override
  public void await() throws InterruptedException {
    result = blocking.call();
  }
}
