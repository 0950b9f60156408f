package runnel.internal.run;

import org.jspecify.annotations.Nullable;
import runnel.Limit;
import runnel.RunnelException;

/** What one session holds: {@link Limit#SESSION_BYTES}. Guarded by the session. */
final class Holdings {
  private final Session session;
  private final @Nullable Memory memory;
  private long media;

  Holdings(Session session, @Nullable Memory memory) {
    this.session = session;
    this.memory = memory;
  }

  /** Content is held in memory from now on, or with less than 0 no longer. */
  void media(long more) {
    if (more > 0) {
      room(more);
    }
    media += more;
  }

  /** Fails if the session may not hold so much more. */
  void room(long more) {
    long most = most();
    long bytes = bytes() + more;
    if (most > 0 && bytes > most) {
      throw new RunnelException(
          "RN235",
          "This session would hold "
              + bytes
              + " bytes, the most is "
              + most
              + ": elements "
              + session.tree.weight()
              + ", states and inputs "
              + kept()
              + ", pictures and downloads "
              + media
              + ", and now "
              + more,
          "ui.dataFrame(rows);   // its rows are no part of the page");
    }
  }

  /** Fails if a state gets larger in a session that holds too much. */
  void state(@Nullable Object before, @Nullable Object after) {
    long most = most();
    // What a state holds is counted when it is kept: to look each time would cost too much.
    if (memory != null && most > 0 && bytes() > most && memory.size(after) >= memory.size(before)) {
      room(memory.size(after));
    }
  }

  private long most() {
    return session.engine.host.limit(Limit.SESSION_BYTES);
  }

  private long kept() {
    return memory == null ? 0 : memory.size();
  }

  private long bytes() {
    return session.tree.weight() + kept() + media;
  }
}
