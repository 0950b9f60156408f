package runnel.internal.run;

import java.util.Collection;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import runnel.internal.cache.Cache;
import runnel.internal.cache.CachePolicy;
import runnel.internal.cache.CacheRequest;
import runnel.internal.cache.Waiter;
import runnel.internal.load.Ask;
import runnel.internal.load.Attempt;
import runnel.internal.load.Background;
import runnel.internal.load.Entry;
import runnel.internal.load.LoadKey;
import runnel.internal.load.Reader;
import runnel.internal.load.Store;
import runnel.internal.load.Terms;
import runnel.spi.Host;

/** What is worked out for a place of the page: loads, which go on behind it, and what is cached. */
public final class Work {
  private final Place place;
  private final Session session;

  Work(Place place, Session session) {
    this.place = place;
    this.session = session;
  }

  /** The load of this key, which is started if need be; the scope around this call shows it. */
  public Entry load(
      Share share,
      LoadKey key,
      Terms terms,
      Attempt.Work work,
      @Nullable Class<?> code,
      boolean show) {
    Run reading = place.waiting();
    Ask ask =
        new Ask(terms, work, code, session.engine.generation(), session.engine.host.code()::caller);
    Entry entry = loads().read(store(share), key, ask, show ? reading.scope : null);
    if (show) {
      synchronized (session) {
        reading.reads(entry);
      }
    }
    return entry;
  }

  private Store store(Share share) {
    return switch (share) {
      case SESSION -> session.loads;
      case USER -> session.userLoads;
      case APP -> session.engine.sharedLoads;
      case PEERS -> session.user == null ? session.engine.sharedLoads : session.userLoads;
    };
  }

  /** The loads of the app. */
  public Background loads() {
    return session.engine.loads;
  }

  /** Those of this session, of its user, and those that all sessions share. */
  public Collection<Store> loadStores() {
    return session.loadStores();
  }

  /** What shows the loads that are read here. */
  public Reader reader() {
    return place.waiting().scope;
  }

  /**
   * Waits until the load neither runs nor is about to; a newer event ends the wait and the run.
   *
   * @param atMost milliseconds
   */
  public void await(Entry entry, long atMost) {
    Run waiting = place.waiting();
    Host.Signal over = session.engine.host.signal();
    Host.Task timer =
        atMost == Terms.NEVER ? () -> {} : session.engine.host.schedule(atMost, over::raise);
    loads().whenDone(entry, over::raise);
    try {
      waiting.await(over);
    } finally {
      timer.interrupt();
    }
    loads().seen(entry, waiting.scope);
  }

  // ---- Caches.

  /**
   * A value that is computed once and kept; the run waits for it if need be.
   *
   * @param spinner shown during the wait, or null
   * @throws Exception whatever the function throws
   */
  public @Nullable Object cached(
      Share share,
      LoadKey key,
      CachePolicy policy,
      Callable<? extends @Nullable Object> function,
      @Nullable String spinner)
      throws Exception {
    Cache cache = cache();
    Waiter waiter =
        place.isInBackground()
            ? new Waiter.InBackground(cache)
            : new RunWaiter(place, place.waiting(), spinner);
    return cache.get(
        new CacheRequest(
            store(share),
            session,
            key,
            policy,
            function,
            function.getClass(),
            session.engine.generation(),
            session.engine.host.code()::caller),
        waiter);
  }

  /** What the app keeps. */
  public Cache cache() {
    return session.engine.cache();
  }
}
