package runnel.internal.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import runnel.RunnelException;
import runnel.internal.tree.Node;
import runnel.internal.tree.Raw;
import runnel.internal.wire.ClientFrame.Query;
import runnel.internal.wire.JsonWriter;
import runnel.spi.Connection;
import runnel.spi.Host;

/**
 * What a client asks the elements of its page without a run. A few are answered side by side, the
 * others wait for their turn, and those that a client has asked before its connection broke are
 * forgotten: it asks again. Guarded by the session, which is not held while an answer is made.
 */
final class Queries {
  private static final int AT_ONCE = 4;
  private static final int WAITING = 100;
  private static final int REPLY_CHARS = 8_000_000;

  private record Asked(Connection by, Query query, Answers answers) {}

  private final Session session;
  // By id of the element.
  private final Map<String, Answers> answers = new HashMap<>();
  private final Deque<Asked> waiting = new ArrayDeque<>();
  private final Set<Host.Task> tasks = new HashSet<>();
  private int busy;
  private boolean closed;

  Queries(Session session) {
    this.session = session;
  }

  // ---- With the monitor of the session.

  List<Answers> all() {
    return List.copyOf(answers.values());
  }

  void put(Node element, Answers answers) {
    this.answers.put(element.id(), answers);
  }

  /** A run is over: what has gone from the page answers no more. */
  void sweep() {
    answers.keySet().removeIf(id -> session.tree.find(id) == null);
  }

  void take(Query query) {
    Connection by = session.outbox().connection();
    Answers known = answers.get(query.id());
    if (known == null || by == null) {
      refuse(query, "RN032", "There is nothing to ask of " + Session.abbreviated(query.id()));
    } else if (waiting.size() >= WAITING) {
      refuse(query, "RN147", waiting.size() + " queries wait for an answer already");
    } else {
      waiting.add(new Asked(by, query, known));
      next();
    }
  }

  private void refuse(Query query, String code, String message) {
    session.outbox().aside().noReply(query.query(), code, message);
    session.outbox().flush();
  }

  private void next() {
    while (busy < AT_ONCE && !waiting.isEmpty() && !closed) {
      Asked asked = waiting.remove();
      if (asked.by == session.outbox().connection()) {
        busy++;
        Host.Task[] task = new Host.Task[1];
        task[0] = session.engine.host.start("runnel-query", () -> answer(asked, task));
        tasks.add(task[0]);
      }
    }
  }

  /** The session is over. */
  void close() {
    closed = true;
    waiting.clear();
    answers.clear();
    Set.copyOf(tasks).forEach(Host.Task::interrupt);
  }

  // ---- Without.

  private void answer(Asked asked, Host.Task[] task) {
    String value = null;
    String code = "RN147";
    String message = "";
    try {
      value = JsonWriter.text(asked.answers.answer(asked.query.ask()));
      if (value.length() > REPLY_CHARS) {
        message = "The answer has " + value.length() + " characters, at most " + REPLY_CHARS;
        value = null;
      }
    } catch (RunnelException refused) {
      code = refused.code();
      message = String.valueOf(refused.getMessage());
    } catch (Exception | StackOverflowError failed) {
      message = String.valueOf(failed);
    }
    synchronized (session) {
      busy--;
      tasks.remove(task[0]);
      if (asked.by == session.outbox().connection()) {
        if (value == null) {
          refuse(asked.query, code, message);
        } else {
          session.outbox().aside().reply(asked.query.query(), new Raw(value));
          session.outbox().flush();
        }
      }
      next();
    }
  }
}
