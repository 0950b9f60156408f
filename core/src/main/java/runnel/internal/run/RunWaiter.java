package runnel.internal.run;

import org.jspecify.annotations.Nullable;
import runnel.internal.cache.CacheEntry;
import runnel.internal.cache.Waiter;
import runnel.internal.tree.Node;
import runnel.internal.tree.Props;
import runnel.spi.Host;

/**
 * A run that asks for a cached value: a newer event ends its wait, and what it gets stays open
 * until the run is over.
 *
 * @param spinner shown during the wait, or null
 */
record RunWaiter(Place place, Run run, @Nullable String spinner) implements Waiter {
  @Override
  public void await(Host.Signal signal) {
    if (spinner == null) {
      run.await(signal);
      return;
    }
    Node shown = place.element("spinner", Props.of("text", spinner));
    try {
      run.await(signal);
    } finally {
      place.remove(shown);
    }
  }

  /** Only who presses Stop does not want the value any more: the next run may well ask for it. */
  @Override
  public boolean givesUp(Throwable thrown) {
    return thrown instanceof Cancel cancel && cancel.reason == Cancel.Reason.STOPPED;
  }

  @Override
  public boolean uses(CacheEntry entry) {
    synchronized (run.scope.session) {
      return run.uses(entry);
    }
  }
}
