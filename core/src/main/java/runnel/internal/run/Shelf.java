package runnel.internal.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import runnel.RunnelException;
import runnel.internal.tree.Props;
import runnel.spi.Content;
import runnel.spi.Depot;
import runnel.spi.Host;

/**
 * What one session has in the host's depot. What no element names any more is released a little
 * later, since the page may still be fetching it. Guarded by the session.
 */
final class Shelf {
  /** Properties that hold addresses. */
  private static final Set<String> NAMING = Set.of("src", "href");

  private static final long LINGER_MILLIS = 10_000;
  // Of what is in memory only so much lingers: an app may draw ten pictures a second.
  private static final long LINGERING_BYTES = 16L << 20;
  private static final long OFFER_MILLIS = 120_000;
  private static final int OFFERS = 8;
  private static final int HANDED = 200;

  private final Session session;
  private final Depot depot;
  // By address: what it costs while it is held.
  private final Map<String, Long> held = new HashMap<>();
  // No element names them; by address, the oldest first.
  private final Map<String, Host.Task> lingering = new LinkedHashMap<>();
  // Held by a run that has not placed an element with them yet.
  private final Set<String> fresh = new HashSet<>();
  private final Deque<String> offered = new ArrayDeque<>();
  private final Map<String, Depot.Inbox> inboxes = new HashMap<>();
  // By identity: what the input has held when it was last placed.
  private final Map<String, Set<String>> kept = new HashMap<>();
  // By identity: what the app has, the oldest first.
  private final Map<String, Set<String>> handed = new HashMap<>();
  private boolean closed;

  Shelf(Session session, Depot depot) {
    this.session = session;
    this.depot = depot;
  }

  /** Has content held for as long as an element names the address. Called without the monitor. */
  String show(Content content, String type) throws IOException {
    String address = depot.hold(content, type);
    synchronized (session) {
      if (closed || held.containsKey(address)) {
        depot.release(address); // Once is enough.
      } else {
        long bytes = content.version() == null ? content.size() : 0;
        try {
          session.holdings().media(bytes);
        } catch (RunnelException full) {
          depot.release(address);
          throw full;
        }
        held.put(address, bytes);
        // The run may be cut short before it has placed an element with it.
        fresh.add(address);
        linger(address);
      }
    }
    return address;
  }

  /** Has content held for long enough to be fetched once. Called without the monitor. */
  String offer(Content content) throws IOException {
    String address = depot.hold(content, Depot.DOWNLOAD);
    synchronized (session) {
      if (closed) {
        depot.release(address);
        return address;
      }
      offered.add(address);
      if (offered.size() > OFFERS) {
        depot.release(offered.remove());
      }
      session.engine.host.schedule(OFFER_MILLIS, () -> withdraw(address));
    }
    return address;
  }

  private void withdraw(String address) {
    synchronized (session) {
      if (offered.remove(address)) {
        depot.release(address);
      }
    }
  }

  /** The inbox of the input that has this identity, which is made when first asked for. */
  Depot.Inbox inbox(String identity) {
    return inboxes.computeIfAbsent(identity, i -> depot.inbox());
  }

  /** The input holds these files, and no longer others that it has held before. */
  void keep(String identity, Set<String> files) {
    Set<String> before = kept.put(identity, files);
    Set<String> others = handed.getOrDefault(identity, Set.of());
    if (before != null) {
      before.stream()
          .filter(id -> !files.contains(id) && !others.contains(id))
          .forEach(inbox(identity)::drop);
    }
  }

  /** The app has these files of the input for itself; of many the oldest are dropped. */
  void handOver(String identity, Set<String> files) {
    Set<String> all = handed.computeIfAbsent(identity, i -> new LinkedHashSet<>());
    all.addAll(files);
    while (all.size() > HANDED) {
      String oldest = all.iterator().next();
      all.remove(oldest);
      inbox(identity).drop(oldest);
    }
  }

  int handedOver(String identity) {
    return handed.getOrDefault(identity, Set.of()).size();
  }

  // ---- With the monitor of the session.

  /** A run is over: looks what the page still names. */
  void sweep() {
    if (held.isEmpty()) {
      return;
    }
    Set<String> named = named();
    for (String address : Set.copyOf(held.keySet())) {
      if (!named.contains(address)) {
        linger(address);
      } else {
        fresh.remove(address);
        Host.Task timer = lingering.remove(address);
        if (timer != null) {
          timer.interrupt();
        }
      }
    }
    List<String> old = new ArrayList<>(lingering.keySet());
    old.removeAll(fresh);
    long bytes = 0;
    for (String address : old) {
      bytes += held.getOrDefault(address, 0L);
    }
    for (String address : old) {
      if (bytes > LINGERING_BYTES) {
        bytes -= held.getOrDefault(address, 0L);
        release(address);
      }
    }
  }

  private void linger(String address) {
    if (!lingering.containsKey(address)) {
      lingering.put(
          address, session.engine.host.schedule(LINGER_MILLIS, () -> releaseUnlessNamed(address)));
    }
  }

  private void releaseUnlessNamed(String address) {
    synchronized (session) {
      if (named().contains(address)) {
        lingering.remove(address);
      } else {
        release(address);
      }
    }
  }

  private void release(String address) {
    fresh.remove(address);
    Host.Task timer = lingering.remove(address);
    if (timer != null) {
      timer.interrupt();
    }
    Long bytes = held.remove(address);
    if (bytes != null) {
      session.holdings().media(-bytes);
      depot.release(address);
    }
  }

  private Set<String> named() {
    Set<String> named = new HashSet<>();
    session.tree.walk(
        (parent, node) -> {
          Props props = node.props();
          for (String name : NAMING) {
            if (props.get(name) instanceof String address) {
              named.add(address);
            }
          }
        });
    return named;
  }

  /** The session is over. */
  void close() {
    closed = true;
    for (String address : Set.copyOf(held.keySet())) {
      release(address);
    }
    offered.forEach(depot::release);
    offered.clear();
    inboxes.values().forEach(Depot.Inbox::close);
    inboxes.clear();
  }
}
