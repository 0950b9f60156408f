package runnel.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import runnel.internal.load.Background;
import runnel.internal.load.Entry;
import runnel.internal.wire.ClientFrame;
import runnel.internal.wire.JsonWriter;

/**
 * What the page of a session is told of the loads that it can see: while its author looks, all of
 * them whenever one has changed, a few times a second at most. Guarded by the session.
 */
final class Inspection {
  private static final long BEAT_MILLIS = 250;

  private final Session session;
  // How often it was turned on or off: a beat from before is over.
  private int turns;
  private String told = "";

  Inspection(Session session) {
    this.session = session;
  }

  /** The author begins to look, or no longer does. */
  void turn(boolean on) {
    int turn = ++turns;
    told = "";
    if (on) {
      session.engine.host.schedule(0, () -> beat(turn));
    }
  }

  // Looks outside of the monitor: the texts of arguments come from the app's code.
  private void beat(int turn) {
    String now = JsonWriter.text(loads());
    synchronized (session) {
      if (turn != turns) {
        return;
      }
      Outbox outbox = session.outbox();
      if (!now.equals(told) && outbox.isReady()) {
        told = now;
        outbox.aside().loads(session.engine.host.wallMillis(), now);
        outbox.flush();
      }
      session.engine.host.schedule(BEAT_MILLIS, () -> beat(turn));
    }
  }

  /** Does what the author wants done, soon: it concerns other sessions too. */
  void manage(ClientFrame.Manage wanted) {
    session.engine.host.schedule(0, () -> act(wanted));
  }

  private void act(ClientFrame.Manage wanted) {
    Background loads = session.engine.loads;
    for (Background.Info info : loads.list(session.loadStores())) {
      Entry entry = info.entry();
      if (entry.number() == wanted.load()) {
        switch (wanted.action()) {
          case "refresh" -> {
            if (info.task()) {
              loads.startTask(entry, true);
            } else {
              loads.refresh(entry);
            }
          }
          case "cancel" -> loads.cancel(entry);
          case "invalidate" -> loads.invalidate(List.of(info.in()), other -> other == entry);
          default -> {} // A newer client's: there is nothing to answer.
        }
      }
    }
  }

  private List<Map<String, @Nullable Object>> loads() {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (Background.Info info : session.engine.loads.list(session.loadStores())) {
      all.add(row(info));
    }
    return all;
  }

  private Map<String, @Nullable Object> row(Background.Info info) {
    Entry.View view = info.view();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("load", info.entry().number());
    row.put("name", info.key().name());
    if (!info.key().args().isEmpty()) {
      row.put("args", args(info.key().args()));
    }
    row.put("of", of(info));
    if (info.task()) {
      row.put("task", true);
    }
    row.put("state", view.state());
    if (view.position() > 0) {
      row.put("position", view.position());
    }
    if (view.running() && !Double.isNaN(view.progress())) {
      row.put("progress", view.progress());
    }
    if (view.running() && !view.note().isEmpty()) {
      row.put("note", view.note());
    }
    if (view.ready()) {
      row.put("at", view.at());
    }
    if (view.stale()) {
      row.put("stale", true);
    }
    if (view.tries() > 0) {
      row.put("tries", view.tries());
    }
    Throwable error = view.error();
    if (error != null) {
      String message = error.getMessage();
      row.put("error", Session.abbreviated(message == null ? error.toString() : message));
    }
    row.put("readers", info.readers());
    return row;
  }

  private String of(Background.Info info) {
    if (info.in() == session.loads) {
      return "session";
    }
    return info.in() == session.engine.sharedLoads ? "all" : "user";
  }

  private static String args(List<@Nullable Object> args) {
    try {
      return Session.abbreviated(
          args.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    } catch (RuntimeException e) {
      return "?"; // The app's own toString() fails.
    }
  }
}
