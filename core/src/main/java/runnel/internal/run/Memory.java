package runnel.internal.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.internal.value.Typed;
import runnel.internal.value.Typed.Cannot;
import runnel.internal.wire.Json;
import runnel.internal.wire.JsonWriter;
import runnel.spi.Host;

/**
 * Lets the {@code State}s of a session outlive its host: after each run what they hold goes to the
 * host's {@link Host.Keeper}. Guarded by the session.
 *
 * <p>Values are written a moment after the run, and never for more than a tenth of the time.
 */
final class Memory {
  private static final long REST_MILLIS = 50;

  private final Session session;
  private final Host.Keeper keeper;
  private final Typed typed;
  private Map<String, Object> recalled = new HashMap<>();
  private String kept = "{}";
  private boolean scheduled;
  private long cost;

  Memory(Session session, Host.Keeper keeper) {
    this.session = session;
    this.keeper = keeper;
    this.typed = new Typed(session.engine.host.code());
  }

  /** The session goes on for the one with this token. */
  void recall(String token) {
    String text = keeper.take(token);
    if (text != null && Json.parse(text) instanceof Map<?, ?> states) {
      recalled = new HashMap<>();
      states.forEach((name, form) -> recalled.put(String.valueOf(name), String.valueOf(form)));
      later();
    }
  }

  /** What the state of this name held, or {@code initial}. */
  <T extends @Nullable Object> T recall(String name, T initial) {
    Object form = recalled.remove(name);
    if (form == null) {
      return initial;
    }
    String text = form.toString();
    try {
      if (text.startsWith("!")) {
        throw new Cannot(text.substring(1));
      }
      return typed.readLike(initial, text);
    } catch (Cannot cannot) {
      session.engine.host.warn(
          "state \""
              + name
              + "\" begins anew, its value could not be kept: "
              + cannot.getMessage());
      return initial;
    }
  }

  /** A run is over. */
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

  /** A run begins, which may never end. */
  void beforeRun() {
    if (scheduled && 10 * cost < REST_MILLIS) {
      keep();
    }
  }

  private void keep() {
    if (!scheduled) {
      return;
    }
    scheduled = false;
    long begun = session.engine.host.millis();
    Map<String, Object> forms = new LinkedHashMap<>(recalled);
    session.cells().forEach((name, cell) -> forms.put(name, form(cell)));
    String text = JsonWriter.text(forms);
    if (!text.equals(kept)) {
      kept = text;
      keeper.keep(session.token, text);
    }
    cost = session.engine.host.millis() - begun;
  }

  private String form(Cell<?> cell) {
    try {
      return typed.write(cell.get());
    } catch (Cannot cannot) {
      return "!value" + cannot.getMessage();
    } catch (RuntimeException e) {
      return "!" + e; // A collection that changes while it is read.
    }
  }
}
