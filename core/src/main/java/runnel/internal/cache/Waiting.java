package runnel.internal.cache;

import runnel.spi.Host;

/** One who asks for a kept value: how it waits, and how long it uses what it gets. */
public interface Waiting {
  /** Waits until the signal is raised. Whatever it throws ends the wait. */
  void await(Host.Signal signal) throws InterruptedException;

  /** Whether a wait that ended with {@code thrown} means that nothing is wanted any more. */
  boolean givesUp(Throwable thrown);

  /**
   * It uses this object, which is not closed before it has called {@link Kept#release}.
   *
   * @return false if it uses it already
   */
  boolean uses(Kept kept);
}
