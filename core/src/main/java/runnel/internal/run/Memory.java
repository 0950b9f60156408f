package runnel.internal.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import runnel.internal.load.Entry;
import runnel.internal.load.LoadKey;
import runnel.internal.load.Store;
import runnel.internal.value.Typed;
import runnel.internal.value.Typed.Cannot;
import runnel.internal.wire.ClientFrame.Event;
import runnel.internal.wire.Json;
import runnel.internal.wire.JsonWriter;
import runnel.spi.Host;

/**
 * Lets a session outlive its host: what its {@code State}s, inputs and tasks hold goes to the
 * host's {@link Host.Keeper} a moment after it has changed. Guarded by the session.
 *
 * <p>Where the visitor is stands in the browser's address bar, and loads run again when the page is
 * drawn: neither is kept.
 */
final class Memory implements Store.Recall {
  private static final long REST_MILLIS = 50;
  // Of what is kept; another number is not read.
  private static final int FORM = 1;

  private final Session session;
  private final Host.Keeper keeper;
  private final Typed typed;
  private Map<String, Object> states = new HashMap<>();
  private Map<String, Object> tasks = new HashMap<>();
  private final Map<String, Object> told = new HashMap<>();
  private @Nullable String former;
  private boolean restored;
  private @Nullable String notice;
  private String kept = "";
  private boolean scheduled;
  private long cost;

  Memory(Session session, Host.Keeper keeper) {
    this.session = session;
    this.keeper = keeper;
    this.typed = new Typed(session.engine.host.code());
  }

  // ---- A host takes a session up that another has left.

  /**
   * What was kept of the session with this token is this session's now.
   *
   * @return false if it is the session of another user
   */
  boolean recall(String token, String text) {
    Map<?, ?> form;
    try {
      form = (Map<?, ?>) Objects.requireNonNull(Json.parse(text));
    } catch (Json.Malformed | ClassCastException | NullPointerException broken) {
      session.engine.host.warn("what was kept of a session is no such thing: " + broken);
      return false;
    }
    if (!Objects.equals(form.get("user"), session.user)) {
      return false;
    }
    former = token;
    if (!Objects.equals(form.get("form"), (long) FORM)
        || !Objects.equals(form.get("version"), keeper.version())) {
      notice =
          "The app has changed since you were here, and begins anew: what was kept is of version \""
              + form.get("version")
              + "\", this is \""
              + keeper.version()
              + "\"";
      return true;
    }
    restored = true;
    states = part(form, "states");
    tasks = part(form, "tasks");
    session.restore(
        part(form, "values"),
        part(form, "brought"),
        (Long) Objects.requireNonNull(form.get("taken")),
        ((List<?>) Objects.requireNonNull(form.get("waiting")))
            .stream()
                .map(event -> Event.of((Map<?, ?>) Objects.requireNonNull(event)))
                .sorted(Comparator.comparingLong(Event::ref))
                .toList());
    later();
    keep(); // Under its own token, before its client knows only that.
    keeper.sync();
    return true;
  }

  /** Whether the session goes on where another was left. */
  boolean isRestored() {
    return restored;
  }

  /** Tells the client what could not be taken up. */
  void welcomed() {
    if (notice != null) {
      session.outbox().aside().problem("RN220", notice, "", null, 0, "host");
      session.flush();
    }
  }

  private static Map<String, Object> part(Map<?, ?> form, String name) {
    Map<String, Object> part = new HashMap<>();
    ((Map<?, ?>) Objects.requireNonNull(form.get(name)))
        .forEach((key, value) -> part.put(String.valueOf(key), value));
    return part;
  }

  /** What the state of this name held, or {@code initial}. */
  <T extends @Nullable Object> T recall(String name, T initial) {
    Object form = states.remove(name);
    if (form == null) {
      return initial;
    }
    try {
      return typed.readLike(initial, text(form));
    } catch (Cannot cannot) {
      session.engine.host.warn(
          "state \""
              + name
              + "\" begins anew, its value could not be kept: "
              + cannot.getMessage());
      return initial;
    }
  }

  private static String text(Object form) throws Cannot {
    String text = form.toString();
    if (text.startsWith("!")) {
      throw new Cannot(text.substring(1));
    }
    return text;
  }

  @Override
  public @Nullable Outcome of(LoadKey key) {
    String name = name(key);
    Object form = name == null ? null : tasks.remove(name);
    if (form == null) {
      return null;
    }
    if (form.equals("")) {
      return Outcome.unknown("ran when its host ended: whether it was done is not known");
    }
    try {
      return Outcome.succeeded(typed.read(text(form)));
    } catch (Cannot cannot) {
      return Outcome.unknown(
          "was done before its host ended, and what it brought could not be kept: "
              + cannot.getMessage());
    }
  }

  /** The client is there, and knows the token of this session: the old one is of no use. */
  void arrived() {
    if (former != null) {
      keep();
      keeper.forget(former);
      session.engine.arrived(former);
      former = null;
    }
  }

  // ---- It leaves word for the next.

  /** Something has changed. */
  void later() {
    if (!scheduled) {
      scheduled = true;
      session.engine.host.schedule(
          Math.max(REST_MILLIS, 10 * cost),
          () -> {
            synchronized (session) {
              keep();
            }
          });
    }
  }

  /**
   * A run begins, which may never end: where nothing else goes on meanwhile, it is the last time.
   */
  void beforeRun() {
    if (10 * cost < REST_MILLIS) {
      keep();
    }
  }

  /** Keeps what has changed, now. */
  void keep() {
    if (!scheduled) {
      return;
    }
    long begun = session.engine.host.millis();
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("form", FORM);
    form.put("version", keeper.version());
    form.put("user", session.user);
    session.leave(form);
    Map<String, Object> heldStates = new LinkedHashMap<>(states);
    session.cells().forEach((name, cell) -> heldStates.put(name, form(name, cell.get())));
    form.put("states", heldStates);
    Map<String, Object> heldTasks = new LinkedHashMap<>(tasks);
    for (Entry.Task task : session.engine.loads.tasks(session.loads)) {
      String name = name(task.key());
      if (name != null) {
        heldTasks.put(name, task.succeeded() ? form("task " + name, task.value()) : "");
      }
    }
    form.put("tasks", heldTasks);
    String text = JsonWriter.text(form);
    scheduled = false; // not before: if there was no memory for it, it is tried again
    if (!text.equals(kept)) {
      kept = text;
      keeper.keep(session.token, text);
    }
    cost = session.engine.host.millis() - begun;
  }

  /** How many characters were kept last. */
  int size() {
    return kept.length();
  }

  /** How many characters a value has when it is kept; 0 if it cannot be. */
  int size(@Nullable Object value) {
    try {
      return typed.write(value).length();
    } catch (Cannot | RuntimeException cannot) {
      return 0;
    }
  }

  private @Nullable String name(LoadKey key) {
    try {
      return key.name() + typed.write(key.args());
    } catch (Cannot cannot) {
      return null;
    }
  }

  private String form(String name, @Nullable Object value) {
    try {
      return typed.write(value);
    } catch (Cannot cannot) {
      tell(name, cannot);
      return "!value" + cannot.getMessage();
    } catch (RuntimeException e) {
      return "!" + e; // A collection that changes while it is read.
    }
  }

  // The author learns it while writing the app, and not when the host has crashed.
  private void tell(String name, Cannot cannot) {
    String problem =
        "state \"" + name + "\" would not outlive a restart: value" + cannot.getMessage();
    if (session.engine.isDevelopment() && told.put(name, problem) == null) {
      session.engine.host.warn(problem);
      session
          .outbox()
          .aside()
          .problem(
              "RN221", problem, "ui.state(\"" + name + "\", \"\")   // its id", null, 0, "app");
      session.flush();
    }
  }
}
