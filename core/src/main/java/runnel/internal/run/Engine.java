package runnel.internal.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import runnel.internal.load.Background;
import runnel.internal.load.Store;
import runnel.internal.tree.Props;
import runnel.internal.wire.ClientFrame.Hello;
import runnel.spi.Connection;
import runnel.spi.Host;
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
  private final Map<String, Store> userLoads = new ConcurrentHashMap<>();
  private final Map<String, SharedCell<?>> shared = new HashMap<>();
  private volatile Script script;
  private volatile int generation;
  private volatile @Nullable Props compileError;

  /** An engine without sessions. */
  public Engine(Script script, Host host, String build) {
    this.script = script;
    this.host = host;
    this.build = build;
    this.loads = new Background(host);
  }

  /** A client has connected. */
  public Peer connect(Connection connection, @Nullable String user) {
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

  /** Finds or makes the session that a hello means. */
  Session attach(Connection connection, Hello hello, @Nullable String user) {
    String token = hello.token();
    Session known = token == null ? null : sessions.get(token);
    if (known != null && Objects.equals(known.user, user)) {
      known.attach(connection, hello, "resume");
      return known;
    }
    Session session = new Session(this, host.newToken(), user);
    sessions.put(session.token, session);
    Props error = compileError;
    if (error != null) {
      session.overlay("compileError", error);
    }
    session.attach(connection, hello, token == null ? "new" : "recover");
    return session;
  }

  void forget(Session session) {
    sessions.remove(session.token);
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

  /** Ends all sessions. */
  public void close() {
    for (Session session : List.copyOf(sessions.values())) {
      session.end(1001, "the app is shutting down");
    }
  }
}
