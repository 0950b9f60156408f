package runnel.internal.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import runnel.Limit;
import runnel.internal.cache.Cache;
import runnel.internal.load.Background;
import runnel.internal.load.Store;
import runnel.internal.tree.Props;
import runnel.internal.wire.ClientFrame.Hello;
import runnel.spi.Connection;
import runnel.spi.Figures;
import runnel.spi.Host;
import runnel.spi.Identity;
import runnel.spi.Look;
import runnel.spi.Peer;

/** All sessions of one app, and what they share. */
public final class Engine {
  final Host host;
  final String build;
  final Limits limits = Limits.DEFAULT;
  final Background loads;
  final Store sharedLoads = new Store(this);
  final Pulse pulse = new Pulse(this);
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  // By the token of the one whose place they take, until their client knows their own.
  private final Map<String, Session> arriving = new ConcurrentHashMap<>();
  private final Map<String, Store> userLoads = new ConcurrentHashMap<>();
  private final Map<String, SharedCell<?>> shared = new HashMap<>();
  private volatile Script script;
  private volatile int generation;
  private volatile @Nullable Props compileError;
  private volatile Look look = Look.NONE;
  // Made when first asked for: many apps keep nothing.
  private volatile @Nullable Cache cache;
  // Only in development: nothing else names it, so that it is no part of a site.
  private volatile @Nullable Function<Session, Inspection> inspections;
  private volatile boolean leaving;

  /** An engine without sessions. */
  public Engine(Script script, Host host, String build) {
    this.script = script;
    this.host = host;
    this.build = build;
    this.loads = new Background(host);
  }

  /** A client has connected. */
  public Peer connect(Connection connection, @Nullable Identity user) {
    return new Link(this, connection, user);
  }

  /** The shared value of this name, made with {@code initial} when first asked for. */
  @SuppressWarnings("unchecked") // One name, one type: what the app asks for is what it has put in.
  <T extends @Nullable Object> SharedCell<T> shared(String name, T initial) {
    synchronized (shared) {
      return (SharedCell<T>) shared.computeIfAbsent(name, n -> new SharedCell<>(initial));
    }
  }

  /** The loads that the sessions of a user share. */
  Store loadsOf(String user) {
    return userLoads.computeIfAbsent(user, Store::new);
  }

  /** What the app's functions have brought. */
  Cache cache() {
    Cache made = cache;
    if (made == null) {
      synchronized (this) {
        made = cache;
        if (made == null) {
          made = new Cache(host);
          cache = made;
        }
      }
    }
    return made;
  }

  /** Whether the function of a cached value runs on this thread. */
  boolean isComputing() {
    Cache made = cache;
    return made != null && made.isComputing();
  }

  /** The owner of cached values has gone. */
  void closeCache(Store owner) {
    Cache made = cache;
    if (made != null) {
      made.close(owner);
    }
  }

  /** Finds or makes the session that a hello means. */
  Session attach(Connection connection, Hello hello, @Nullable Identity identity) {
    String user = identity == null ? null : identity.id();
    if (leaving) {
      throw new Full("it is about to end");
    }
    String token = hello.token();
    Session known = token == null ? null : sessions.get(token);
    if (known != null && Objects.equals(known.user, user)) {
      known.attach(connection, hello, "resume", identity);
      return known;
    }
    // What is on the page of another user's session is not for this one.
    boolean[] anothers = {known != null};
    Session session =
        token == null || known != null
            ? null
            : arriving.computeIfAbsent(token, former -> takeUp(former, user, anothers));
    if (session == null || !Objects.equals(session.user, user)) {
      anothers[0] |= session != null;
      letIn(connection);
      session = create(user);
    }
    boolean anew = token == null || anothers[0];
    session.attach(connection, hello, anew ? "new" : "recover", identity);
    return session;
  }

  private void letIn(Connection connection) {
    String closed = closedBecause();
    if (closed != null) {
      throw new Full(closed);
    }
    if (isFull()) {
      longestAway().ifPresent(gone -> gone.end(1000, "away while others came"));
    }
    String address = connection.address();
    long each = address.isEmpty() ? 0 : host.limit(Limit.SESSIONS_PER_ADDRESS);
    if (each > 0 && sessions.values().stream().filter(s -> s.isFrom(address)).count() >= each) {
      throw new Full("all " + each + " sessions of your network address are taken");
    }
  }

  /** Why nobody new is let in, or null if somebody is. */
  public @Nullable String closedBecause() {
    if (leaving) {
      return "it is about to end";
    }
    if (isFull() && longestAway().isEmpty()) {
      return "all " + host.limit(Limit.SESSIONS) + " sessions are taken";
    }
    return host.isOverloaded() ? "it has more to do than it can" : null;
  }

  private boolean isFull() {
    return sessions.size() >= host.limit(Limit.SESSIONS);
  }

  // Can be kept elsewhere, if there is such a place.
  private Optional<Session> longestAway() {
    return host.keeper() == null
        ? Optional.empty()
        : sessions.values().stream()
            .filter(Session::isAway)
            .min(Comparator.comparingLong(Session::awaySince));
  }

  /** There is no room for another session. */
  static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1;

    Full(String why) {
      super("The server lets nobody else in at the moment: " + why, null, false, false);
    }
  }

  // Another host has left it, or it was away for long.
  private @Nullable Session takeUp(String former, @Nullable String user, boolean[] anothers) {
    Host.Keeper keeper = host.keeper();
    String kept = keeper == null ? null : keeper.find(former);
    if (kept == null) {
      return null;
    }
    Session session = create(user);
    if (session.recall(former, kept)) {
      return session;
    }
    forget(session);
    anothers[0] = true;
    return null;
  }

  /** The client of a session that was taken up knows its token. */
  void arrived(String former) {
    arriving.remove(former);
  }

  private Session create(@Nullable String user) {
    Session session = new Session(this, host.newToken(), user);
    sessions.put(session.token, session);
    host.observer().sessionOpened(session.name);
    Props error = compileError;
    if (error != null) {
      session.overlay("compileError", error);
    }
    Look shown = look;
    if (!shown.equals(Look.NONE)) {
      session.overlay("look", properties(shown));
    }
    return session;
  }

  void forget(Session session) {
    sessions.remove(session.token);
    arriving.values().remove(session);
  }

  /** From now on pages may look at the loads, and act on them. */
  public void development() {
    inspections = Inspection::new;
  }

  boolean isDevelopment() {
    return inspections != null;
  }

  /** What the page of a session is told of the loads; null if it may not know. */
  @Nullable Inspection inspect(Session session) {
    Function<Session, Inspection> made = inspections;
    return made == null ? null : made.apply(session);
  }

  /** The figures of now. */
  public Figures figures() {
    Background.Counts counts = loads.counts();
    return new Figures(
        sessions(),
        (int) sessions.values().stream().filter(Session::isAway).count(),
        sessions.values().stream().mapToInt(Session::waiting).sum(),
        counts.started(),
        counts.succeeded(),
        counts.failed(),
        counts.cancelled(),
        counts.running(),
        counts.waiting(),
        cache == null ? 0 : cache().size());
  }

  /** How many sessions there are. */
  public int sessions() {
    return sessions.size();
  }

  Script script() {
    return script;
  }

  /** Counts the versions of the app's code. */
  int generation() {
    return generation;
  }

  /** New code for all sessions; {@code adopter} carries values over to its classes. */
  public void replace(Script next, UnaryOperator<@Nullable Object> adopter) {
    script = next;
    generation++;
    compileError = null;
    Cache made = cache;
    if (made != null) {
      made.replaced();
    }
    synchronized (shared) {
      shared.values().removeIf(cell -> !cell.adopt(adopter));
    }
    for (Session session : List.copyOf(sessions.values())) {
      session.overlay("compileError", null);
      session.adopt(adopter);
    }
  }

  /** Shows why there is no new code. */
  public void compileFailed(Props error) {
    compileError = error;
    for (Session session : List.copyOf(sessions.values())) {
      session.overlay("compileError", error);
    }
  }

  /** How the app is shown. */
  public Look look() {
    return look;
  }

  /** How the app is shown from now on. */
  public void look(Look next) {
    if (!next.equals(look)) {
      look = next;
      for (Session session : List.copyOf(sessions.values())) {
        session.overlay("look", properties(next));
      }
    }
  }

  private static @Nullable Props properties(Look look) {
    if (look.equals(Look.NONE)) {
      return null;
    }
    Props properties = Props.of();
    look.properties().forEach(properties::with);
    return properties;
  }

  /** Sends all clients away, and lets nobody in any more. */
  public void leave() {
    leaving = true;
    host.observer().leaves();
    sessions.values().forEach(Session::sendAway);
  }

  /** Whether a run is in progress. */
  public boolean isBusy() {
    return sessions.values().stream().anyMatch(Session::isBusy);
  }

  /** Ends all sessions, and closes what the app has kept open. */
  public void close() {
    for (Session session : List.copyOf(sessions.values())) {
      session.end(1001, "the app is shutting down");
    }
    Cache made = cache;
    if (made != null) {
      made.close();
    }
  }
}
