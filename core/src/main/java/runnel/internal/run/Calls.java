package runnel.internal.run;

import java.util.LinkedHashMap;
import java.util.Map;
import runnel.RunnelException;
import runnel.internal.wire.ClientFrame;
import runnel.internal.wire.HostFrames;
import runnel.spi.Host;

/**
 * The questions of one session to its visitor's browser: asked in the middle of a run, which waits.
 * Asked again when the client comes back; each answer counts once.
 */
final class Calls {
  private final Session session;
  private final Map<Long, Call> open = new LinkedHashMap<>();
  private long last;

  Calls(Session session) {
    this.session = session;
  }

  /** Asks and waits. */
  Call.Answer ask(Run run, String what, Map<String, ?> args) {
    Limits limits = session.engine.limits;
    Call call;
    Host.Task timer;
    synchronized (session) {
      if (open.size() >= limits.openCalls()) {
        throw new RunnelException(
            "RN062", open.size() + " calls wait for the visitor's browser already", "");
      }
      call = new Call(++last, what, args, limits.answerChars(), session.engine.host.signal());
      open.put(call.number, call);
      timer = session.engine.host.schedule(limits.callMillis(), () -> late(call));
      session.outbox().aside().call(call.number, what, args);
      session.outbox().flush();
    }
    try {
      run.await(call.over);
      synchronized (session) {
        return call.answer();
      }
    } finally {
      timer.interrupt();
      synchronized (session) {
        open.remove(call.number);
        session.outbox().aside().over(call.number);
        session.outbox().flush();
      }
    }
  }

  private void late(Call call) {
    synchronized (session) {
      call.end(new Call.Answer(null, "timeout", ""));
    }
  }

  // ---- With the monitor of the session.

  void take(ClientFrame.Answer answer) {
    Call call = open.get(answer.call());
    if (call != null) {
      call.take(answer);
    }
  }

  Map<Long, Call> open() {
    return open;
  }

  /** Asks a client that has come back for what is still to be answered. */
  void askAgain(HostFrames out) {
    for (Call call : open.values()) {
      if (!call.isOver()) {
        out.call(call.number, call.what, call.args);
      }
    }
  }
}
