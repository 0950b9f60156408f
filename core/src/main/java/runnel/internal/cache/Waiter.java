package runnel.internal.cache;

import runnel.spi.Host;

/** One who asks for a cached value: how it waits, and how long it uses what it gets. */
public interface Waiter {
  /** Waits until the signal is raised. Whatever it throws ends the wait. */
  void await(Host.Signal signal) throws InterruptedException;

  /** Whether a wait that ended with {@code thrown} means that nothing is wanted any more. */
  boolean givesUp(Throwable thrown);

  /**
   * It uses this object, which is not closed before it has called {@link CacheEntry#release}.
   *
   * @return false if it uses it already
   */
  boolean uses(CacheEntry entry);

  /** A function in the background that asks for a cached value. */
  record InBackground(Cache cache) implements Waiter {
    @Override
    public void await(Host.Signal signal) throws InterruptedException {
      signal.await();
    }

    @Override
    public boolean givesUp(Throwable thrown) {
      return true;
    }

    @Override
    public boolean uses(CacheEntry entry) {
      return cache.usedHere(entry);
    }
  }
}
