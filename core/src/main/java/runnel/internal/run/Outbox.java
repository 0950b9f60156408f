package runnel.internal.run;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import runnel.internal.tree.Tree;
import runnel.internal.wire.HostFrames;
import runnel.spi.Connection;

/**
 * Brings the client up to date: knows what it was told and tells the difference, one message at a
 * time, so that a slow or absent client gets composed patches and no queue. Keeps what was sent
 * until it is acknowledged. Guarded by the session.
 */
final class Outbox {
  private record Sent(long firstSeq, long lastSeq, String frames) {}

  private final Session session;
  private final Tree tree;
  private final Limits limits;
  private final Calls calls;
  private final Deque<Sent> kept = new ArrayDeque<>();
  private int keptChars;
  private @Nullable Connection connection;
  private boolean writing;
  private @Nullable HostFrames aside;

  private long seq;
  private long run;
  private @Nullable String status;
  private long toldRun;
  private boolean toldEnd = true;
  private boolean lost;

  Outbox(Session session, Tree tree, Limits limits, Calls calls) {
    this.session = session;
    this.tree = tree;
    this.limits = limits;
    this.calls = calls;
  }

  void begin(long run) {
    this.run = run;
    status = null;
    toldEnd = false;
  }

  void end(String status) {
    this.status = status;
  }

  @Nullable Connection connection() {
    return connection;
  }

  /** A client is there: a new one, or one that has seen the frames up to {@code seen}. */
  void attach(Connection connection, String mode, long seen, long ref, boolean restored) {
    this.connection = connection;
    writing = false;
    aside = null;
    HostFrames out = new HostFrames();
    boolean resumes = mode.equals("resume") && canResumeFrom(seen);
    String how = mode.equals("resume") && !resumes ? "resync" : mode;
    Engine engine = session.engine;
    out.welcome(
        session.token,
        how,
        seq,
        ref,
        engine.build,
        engine.isDevelopment(),
        restored,
        calls.open().keySet());
    if (resumes) {
      for (Sent sent : kept) {
        if (sent.firstSeq > seen) {
          out.again(sent.frames);
        }
      }
    } else if (how.equals("resync") || seq > 0) {
      lost = false;
      forgetKept(Long.MAX_VALUE);
      tree.takeOps();
      toldRun = run;
      toldEnd = status != null;
      out.snapshot(seq, run, session.events().applied(), status == null ? "running" : status, tree);
    }
    calls.askAgain(out);
    write(out.take());
    flush();
  }

  private boolean canResumeFrom(long seen) {
    if (lost || seen > seq) {
      return false;
    }
    long next = seq + 1;
    for (Sent sent : kept) {
      if (sent.firstSeq == seen + 1) {
        return true;
      }
      next = Math.min(next, sent.firstSeq);
    }
    return seen == seq;
  }

  /** Whether the client is there and has taken the last message. */
  boolean isReady() {
    return connection != null && !writing;
  }

  void detach() {
    connection = null;
    writing = false;
  }

  void acknowledged(long upTo) {
    forgetKept(upTo);
  }

  /** A frame that is no part of the numbered stream. */
  HostFrames aside() {
    if (aside == null) {
      aside = new HostFrames();
    }
    return aside;
  }

  void written(Connection by) {
    if (by == connection) {
      writing = false;
      flush();
    }
  }

  /** Sends what the client does not know yet, if it is there and took the last message. */
  void flush() {
    if (connection == null) {
      if (tree.pending() > Tree.PENDING_LIMIT) {
        tree.takeOps();
        lost = true;
      }
      return;
    }
    if (writing) {
      return;
    }
    HostFrames out = new HostFrames();
    long first = seq + 1;
    if (run > toldRun) {
      toldRun = run;
      out.begin(++seq, run, session.events().applied());
    }
    if (tree.dirty()) {
      out.patch(++seq, run, session.events().applied(), tree.takeOps());
    }
    if (status != null && !toldEnd) {
      toldEnd = true;
      out.end(++seq, run, session.events().applied(), status);
    }
    if (!out.isEmpty()) {
      String frames = out.take();
      keep(new Sent(first, seq, frames));
      out.again(frames);
    }
    if (aside != null) {
      out.again(aside.take());
      aside = null;
    }
    if (!out.isEmpty()) {
      write(out.take());
    }
  }

  private void write(String message) {
    Connection to = connection;
    if (to != null) {
      writing = true;
      to.send(message, () -> session.written(to));
    }
  }

  private void keep(Sent sent) {
    kept.addLast(sent);
    keptChars += sent.frames.length();
    while (keptChars > limits.keptChars() && !kept.isEmpty()) {
      keptChars -= kept.removeFirst().frames.length();
    }
  }

  private void forgetKept(long upTo) {
    while (!kept.isEmpty() && kept.getFirst().lastSeq <= upTo) {
      keptChars -= kept.removeFirst().frames.length();
    }
  }
}
