package runnel.internal.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.internal.load.LoadKey;
import runnel.spi.Host;

/**
 * What functions of an app have brought, kept for all who ask again. Each value is computed once,
 * however many ask for it at the same time.
 *
 * <p>Finding what is there takes no lock of ours; its monitor guards what is being computed.
 */
public final class Cache {
  final Host host;
  private final Map<Object, Map<String, Region>> regions = new ConcurrentHashMap<>();
  private final Map<Thread, Computation> onThread = new ConcurrentHashMap<>();
  private final Map<Object, AbandonedLimit> limits = new HashMap<>();
  private volatile boolean closed;

  /** Nothing is kept yet. */
  public Cache(Host host) {
    this.host = host;
  }

  /**
   * The value, computed if need be.
   *
   * @return a copy or the object itself, as the policy says
   * @throws Exception whatever the function throws
   * @throws RunnelException RN080 if the name was given to another function, RN081 if the function
   *     asks for itself, RN082 if what it brings cannot be copied
   */
  public @Nullable Object get(CacheRequest request, Waiter waiter) throws Exception {
    Region region = region(request);
    boolean asked = false;
    while (true) {
      CacheEntry entry = region.find(request);
      if (!asked) {
        asked = true;
        host.observer().cached(entry != null);
      }
      if (entry == null) {
        Computation computation = join(region, request);
        if (computation != null) {
          return await(computation, waiter);
        }
      } else if (!request.policy().valid().test(entry.value())) {
        region.drop(entry);
      } else {
        if (entry.age() >= request.policy().ttl()) {
          refresh(region, request);
        }
        if (!entry.closes()) {
          return entry.forReader();
        }
        if (entry.acquire()) {
          return used(entry, waiter);
        }
      }
    }
  }

  private static @Nullable Object used(CacheEntry entry, Waiter waiter) {
    if (!waiter.uses(entry)) {
      entry.release();
    }
    return entry.forReader();
  }

  private Region region(CacheRequest request) {
    Region region =
        regions
            .computeIfAbsent(request.owner(), owner -> new ConcurrentHashMap<>())
            .computeIfAbsent(request.key().name(), name -> new Region(host, request));
    region.bind(request);
    return region;
  }

  // ---- What is being computed.

  // The computation to wait for, which is started if there is none; null if it has just finished.
  private synchronized @Nullable Computation join(Region region, CacheRequest request) {
    if (region.find(request) != null) {
      return null;
    }
    Computation outer = onThread.get(Thread.currentThread());
    Computation computation = region.inFlight.get(request.key());
    if (computation == null || computation.request.code() != request.code()) {
      if (computation != null) {
        computation.obsolete = true;
      }
      computation = new Computation(this, region, request);
      computation.obsolete = closed;
      region.inFlight.put(request.key(), computation);
    }
    if (outer != null) {
      outer.waitFor(computation);
    }
    computation.waiters++;
    limitOf(computation.request).settle(computation);
    if (!computation.started) {
      // What another function needs does not queue: it may be queued behind that very function.
      if (outer != null || limitOf(request).isFree()) {
        limitOf(computation.request).withdraw(computation);
        computation.start();
      } else {
        limitOf(computation.request).queue(computation);
      }
    }
    return computation;
  }

  private AbandonedLimit limitOf(CacheRequest request) {
    return limits.computeIfAbsent(request.session(), session -> new AbandonedLimit());
  }

  private @Nullable Object await(Computation computation, Waiter waiter) throws Exception {
    try {
      while (!computation.done) {
        Host.Signal signal = host.signal();
        synchronized (this) {
          if (computation.done) {
            break;
          }
          computation.signals.add(signal);
        }
        waiter.await(signal);
      }
    } catch (Throwable thrown) {
      giveUp(computation, waiter.givesUp(thrown));
      throw thrown;
    }
    CacheEntry entry;
    synchronized (this) {
      waitOver();
      entry = computation.entry;
    }
    if (entry == null) {
      switch (computation.failure) {
        case Exception e -> throw e;
        case Error e -> throw e;
        case null, default -> throw new IllegalStateException(computation.failure);
      }
    }
    return entry.closes() ? used(entry, waiter) : entry.forReader();
  }

  // The function that waited on this thread, if any, goes on.
  private void waitOver() {
    Computation on = onThread.get(Thread.currentThread());
    if (on != null) {
      on.waitsFor = null;
    }
  }

  // One who has waited does so no more.
  private synchronized void giveUp(Computation computation, boolean givesUp) {
    waitOver();
    computation.waiters--;
    if (computation.done) {
      if (computation.entry != null && computation.entry.closes()) {
        computation.entry.release();
      }
    } else if (computation.waiters == 0) {
      if (computation.started && !givesUp) {
        limitOf(computation.request).abandon(computation);
      } else {
        computation.givenUp = true;
        computation.obsolete = true;
        computation.region.inFlight.remove(computation.request.key(), computation);
        limitOf(computation.request).withdraw(computation);
        if (computation.task != null) {
          computation.task.interrupt();
        }
      }
    }
    forgetLimit(computation.request);
  }

  private void forgetLimit(CacheRequest request) {
    if (limitOf(request).isUnused()) {
      limits.remove(request.session());
    }
  }

  private synchronized void refresh(Region region, CacheRequest request) {
    if (!region.inFlight.containsKey(request.key()) && !closed) {
      Computation computation = new Computation(this, region, request);
      region.inFlight.put(request.key(), computation);
      computation.start();
    }
  }

  void finished(Computation computation, @Nullable CacheEntry brought, @Nullable Throwable thrown) {
    List<Host.Signal> signals;
    boolean keeps;
    synchronized (this) {
      computation.region.inFlight.remove(computation.request.key(), computation);
      computation.entry = brought;
      computation.failure = thrown;
      computation.done = true;
      keeps = !computation.obsolete && !closed;
      if (brought != null) {
        // For those who wait, before somebody can make it close.
        for (int i = 0; brought.closes() && i < computation.waiters; i++) {
          brought.acquire();
        }
        if (keeps) {
          computation.region.put(brought, computation.request.policy().life());
        }
      }
      limitOf(computation.request).settle(computation);
      forgetLimit(computation.request);
      signals = new ArrayList<>(computation.signals);
    }
    if (brought != null && !keeps) {
      brought.retire();
    }
    signals.forEach(Host.Signal::raise);
  }

  void enter(Computation computation) {
    onThread.put(Thread.currentThread(), computation);
  }

  void leave() {
    onThread.remove(Thread.currentThread());
  }

  /** How many values are kept. */
  public int size() {
    int size = 0;
    for (Map<String, Region> owned : regions.values()) {
      for (Region region : owned.values()) {
        size += region.size();
      }
    }
    return size;
  }

  /** Whether the function of a cached value runs on this thread. */
  public boolean isComputing() {
    return onThread.containsKey(Thread.currentThread());
  }

  /** The function on this thread uses the object until it is done; false if it does already. */
  boolean usedHere(CacheEntry entry) {
    Computation on = onThread.get(Thread.currentThread());
    if (on == null || on.uses.contains(entry)) {
      return false;
    }
    on.uses.add(entry);
    return true;
  }

  // ---- What is kept no more.

  /** Forgets what these owners keep under the name, for the keys that are meant. */
  public synchronized void clear(List<?> owners, Predicate<String> names, Predicate<LoadKey> keys) {
    for (Object owner : owners) {
      regions
          .getOrDefault(owner, Map.of())
          .forEach(
              (name, region) -> {
                if (names.test(name)) {
                  region.drop(keys);
                }
              });
    }
  }

  /** The owner has gone. */
  public synchronized void close(Object owner) {
    Map<String, Region> gone = regions.remove(owner);
    if (gone != null) {
      gone.values().forEach(region -> region.drop(key -> true));
    }
  }

  /** The app has new code: what holds objects of the old is forgotten. */
  public synchronized void replaced() {
    regions.values().forEach(owned -> owned.values().forEach(Region::replaced));
  }

  /** The app is over: what can be closed is closed when this returns. */
  public void close() {
    synchronized (this) {
      closed = true; // What is finished from now on is not kept, but closed.
    }
    regions.values().forEach(owned -> owned.values().forEach(Region::close));
  }
}
