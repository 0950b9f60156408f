package runnel.internal.run;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The waits that Runnel owns: when the run that waits is not to go on, its thread is interrupted at
 * once and unwound, and does not have to come to the next call on {@code Ui} first.
 */
public final class Wait {
  // Set while a run executes on the thread.
  static final ThreadLocal<@Nullable Run> RUN = new ThreadLocal<>();

  private Wait() {}

  /**
   * Does what blocks and reacts to an interrupt. Belongs to the run on whose thread it is called;
   * elsewhere it just waits.
   */
  public static <T extends @Nullable Object> T owned(Callable<T> blocking) {
    Run run = RUN.get();
    try {
      return run == null ? blocking.call() : run.await(blocking);
    } catch (Exception e) {
      throw rethrow(e);
    }
  }

  // The waits throw what is unchecked, and InterruptedException where the app has interrupted
  // itself.
  static RuntimeException rethrow(Exception problem) {
    throw Wait.<RuntimeException>as(problem);
  }

  @SuppressWarnings("unchecked") // The cast is erased.
  private static <X extends Exception> X as(Exception problem) throws X {
    throw (X) problem;
  }
}
