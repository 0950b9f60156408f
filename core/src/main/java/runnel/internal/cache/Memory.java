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
public final class Memory {
  final Host host;
  private final Map<Object, Map<String, Shelf>> shelves = new ConcurrentHashMap<>();
  private final Map<Thread, Flight> onThread = new ConcurrentHashMap<>();
  private final Map<Object, Turns> turns = new HashMap<>();
  private volatile boolean closed;

  /** Nothing is kept yet. */
  public Memory(Host host) {
    this.host = host;
  }

  /**
   * The value, computed if need be.
   *
   * @return a copy or the object itself, as the terms say
   * @throws Exception whatever the function throws
   * @throws RunnelException RN080 if the name was given to another function, RN081 if the function
   *     asks for itself, RN082 if what it brings cannot be copied
   */
  public @Nullable Object get(CacheAsk ask, Waiting waiting) throws Exception {
    Shelf shelf = shelf(ask);
    while (true) {
      Kept kept = shelf.find(ask);
      if (kept == null) {
        Flight flight = board(shelf, ask);
        if (flight != null) {
          return fly(flight, waiting);
        }
      } else if (!ask.terms().valid().test(kept.value())) {
        shelf.drop(kept);
      } else {
        if (kept.age() >= ask.terms().ttl()) {
          refresh(shelf, ask);
        }
        if (!kept.closes()) {
          return kept.forReader();
        }
        if (kept.acquire()) {
          return used(kept, waiting);
        }
      }
    }
  }

  private static @Nullable Object used(Kept kept, Waiting waiting) {
    if (!waiting.uses(kept)) {
      kept.release();
    }
    return kept.forReader();
  }

  private Shelf shelf(CacheAsk ask) {
    Shelf shelf =
        shelves
            .computeIfAbsent(ask.owner(), owner -> new ConcurrentHashMap<>())
            .computeIfAbsent(ask.key().name(), name -> new Shelf(host, ask));
    shelf.bind(ask);
    return shelf;
  }

  // ---- What is being computed.

  // The flight to wait for, which is started if there is none; null if it has just landed.
  private synchronized @Nullable Flight board(Shelf shelf, CacheAsk ask) {
    if (shelf.find(ask) != null) {
      return null;
    }
    Flight on = onThread.get(Thread.currentThread());
    Flight flight = shelf.flights.get(ask.key());
    if (flight == null || flight.ask.code() != ask.code()) {
      if (flight != null) {
        flight.obsolete = true;
      }
      flight = new Flight(this, shelf, ask);
      flight.obsolete = closed;
      shelf.flights.put(ask.key(), flight);
      if (on == null) {
        turnsOf(flight).submit(flight);
      } else {
        flight.launch(); // Else its turn might come after the one that waits for it.
      }
    }
    if (on != null) {
      on.waitFor(flight);
    }
    flight.asking++;
    turnsOf(flight).settle(flight);
    if (!flight.launched && turns.computeIfAbsent(ask.session(), s -> new Turns()).isFree()) {
      turnsOf(flight).withdraw(flight);
      flight.launch();
    }
    return flight;
  }

  private Turns turnsOf(Flight flight) {
    return turns.computeIfAbsent(flight.ask.session(), session -> new Turns());
  }

  private @Nullable Object fly(Flight flight, Waiting waiting) throws Exception {
    try {
      while (!flight.done) {
        Host.Signal signal = host.signal();
        synchronized (this) {
          if (flight.done) {
            break;
          }
          flight.signals.add(signal);
        }
        waiting.await(signal);
      }
    } catch (Throwable thrown) {
      alight(flight, waiting.givesUp(thrown));
      throw thrown;
    }
    Kept kept;
    synchronized (this) {
      arrived();
      kept = flight.kept;
    }
    if (kept == null) {
      switch (flight.failure) {
        case Exception e -> throw e;
        case Error e -> throw e;
        case null, default -> throw new IllegalStateException(flight.failure);
      }
    }
    return kept.closes() ? used(kept, waiting) : kept.forReader();
  }

  // The function that waited on this thread, if any, goes on.
  private void arrived() {
    Flight on = onThread.get(Thread.currentThread());
    if (on != null) {
      on.waitsFor = null;
    }
  }

  // One who has waited does so no more.
  private synchronized void alight(Flight flight, boolean givesUp) {
    arrived();
    flight.asking--;
    if (flight.done) {
      if (flight.kept != null && flight.kept.closes()) {
        flight.kept.release();
      }
    } else if (flight.asking == 0) {
      if (flight.launched && !givesUp) {
        turnsOf(flight).abandon(flight);
      } else {
        flight.givenUp = true;
        flight.obsolete = true;
        flight.shelf.flights.remove(flight.ask.key(), flight);
        turnsOf(flight).withdraw(flight);
        if (flight.task != null) {
          flight.task.interrupt();
        }
      }
    }
    forgetTurns(flight);
  }

  private void forgetTurns(Flight flight) {
    if (turnsOf(flight).isUnused()) {
      turns.remove(flight.ask.session());
    }
  }

  private synchronized void refresh(Shelf shelf, CacheAsk ask) {
    if (!shelf.flights.containsKey(ask.key()) && !closed) {
      Flight flight = new Flight(this, shelf, ask);
      shelf.flights.put(ask.key(), flight);
      flight.launch();
    }
  }

  void landed(Flight flight, @Nullable Kept brought, @Nullable Throwable thrown) {
    List<Host.Signal> signals;
    boolean keeps;
    synchronized (this) {
      flight.shelf.flights.remove(flight.ask.key(), flight);
      flight.kept = brought;
      flight.failure = thrown;
      flight.done = true;
      keeps = !flight.obsolete && !closed;
      if (brought != null) {
        // For those who wait, before somebody can make it close.
        for (int i = 0; brought.closes() && i < flight.asking; i++) {
          brought.acquire();
        }
        if (keeps) {
          flight.shelf.put(brought, flight.ask.terms().life());
        }
      }
      turnsOf(flight).settle(flight);
      forgetTurns(flight);
      signals = new ArrayList<>(flight.signals);
    }
    if (brought != null && !keeps) {
      brought.retire();
    }
    signals.forEach(Host.Signal::raise);
  }

  void enter(Flight flight) {
    onThread.put(Thread.currentThread(), flight);
  }

  void leave() {
    onThread.remove(Thread.currentThread());
  }

  /** Whether the function of a kept value runs on this thread. */
  public boolean isComputing() {
    return onThread.containsKey(Thread.currentThread());
  }

  /** The function on this thread uses the object until it is done; false if it does already. */
  public boolean usedHere(Kept kept) {
    Flight on = onThread.get(Thread.currentThread());
    if (on == null || on.uses.contains(kept)) {
      return false;
    }
    on.uses.add(kept);
    return true;
  }

  // ---- What is kept no more.

  /** Forgets what these owners keep under the name, for the keys that are meant. */
  public synchronized void clear(List<?> owners, Predicate<String> names, Predicate<LoadKey> keys) {
    for (Object owner : owners) {
      shelves
          .getOrDefault(owner, Map.of())
          .forEach(
              (name, shelf) -> {
                if (names.test(name)) {
                  shelf.drop(keys);
                }
              });
    }
  }

  /** The owner has gone. */
  public synchronized void close(Object owner) {
    Map<String, Shelf> gone = shelves.remove(owner);
    if (gone != null) {
      gone.values().forEach(shelf -> shelf.drop(key -> true));
    }
  }

  /** The app has new code: what holds objects of the old is forgotten. */
  public synchronized void replaced() {
    shelves.values().forEach(owned -> owned.values().forEach(Shelf::replaced));
  }

  /** The app is over: what can be closed is closed when this returns. */
  public void close() {
    closed = true;
    shelves.values().forEach(owned -> owned.values().forEach(Shelf::close));
  }
}
