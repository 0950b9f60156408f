package runnel.spi;

import org.jspecify.annotations.Nullable;

/**
 * Is told what an app does, for figures, logs and traces. Nothing that it learns is a secret: a
 * session is known by a short name from which its token cannot be guessed.
 *
 * <p>Called from many threads. What it does is to be quick, and nothing that it throws is caught.
 */
public interface Observer {
  /** Looks away. */
  Observer NONE = new Observer() {};

  /** A visitor has come who had no session here, or one that is kept elsewhere. */
  default void sessionOpened(String session) {}

  /** A session has ended here; it may be kept to go on later. */
  default void sessionClosed(String session, String reason) {}

  /** A run begins; called on its thread. Not called for fragments that a run draws on its way. */
  default Watch runBegins(RunStart run) {
    return Watch.NONE;
  }

  /** The function of a load or task is to be run; called on the thread that wants it, a run's. */
  default Watch loadWanted(String name) {
    return Watch.NONE;
  }

  /** An event has come from a page. */
  default void received() {}

  /**
   * A message goes out to a page.
   *
   * @param patches how many of its frames change the page
   */
  default void sent(String message, int patches) {}

  /** Somebody is refused who goes beyond a limit; see {@link runnel.Limit} for the codes. */
  default void refused(String code) {}

  /** A file has arrived. */
  default void uploaded(long bytes) {}

  /** Somebody has asked for a cached value, which was there or not. */
  default void cached(boolean hit) {}

  /** The server is about to end. */
  default void leaves() {}

  /**
   * What there is to know when a run begins.
   *
   * @param number counts the runs of the session
   * @param page the path of the app's page that is shown; empty for the first, and if it has none
   * @param trigger the kind of element whose event it answers, like {@code button}; {@code page}
   *     for the address; empty if nobody has touched anything
   * @param waitedMillis since it was wanted
   */
  record RunStart(String session, int number, String page, String trigger, long waitedMillis) {}

  /** How something ended. */
  enum Outcome {
    /** It has come to its end. */
    DONE,
    /** It has thrown an exception. */
    FAILED,
    /** It was cut short, because a newer event had come or because it wanted to begin again. */
    SUPERSEDED,
    /** It was ended by the user, by a limit, or because nobody waits for it any more. */
    STOPPED
  }

  /**
   * The end of a run or a load.
   *
   * @param millis since it began, waits among it
   * @param patches that were sent meanwhile; 0 for a load
   * @param problem what it has thrown, or a part of it; null if nothing
   */
  record Ending(Outcome outcome, long millis, int patches, @Nullable Throwable problem) {}

  /** Watches one run or load, on its thread. */
  interface Watch {
    /** Looks away. */
    Watch NONE = new Watch() {};

    /** The function of the load begins, on a thread of its own. Not called for runs. */
    default void begins() {}

    /** It is over. A load that has not begun may end on any thread. */
    default void ends(Ending ending) {}
  }
}
