package runnel;

/**
 * What one app, or one visitor of it, may use up at most. Whoever goes beyond is told so by a code,
 * and nobody else notices.
 *
 * <p>Set by {@code Runnel.server(...).limit(Limit.SESSIONS, 2_000)}, or in {@code runnel.toml}:
 *
 * <pre>{@code
 * [limits]
 * sessions = 2000
 * runSeconds = 60
 * }</pre>
 */
public enum Limit {
  /**
   * Sessions that a server holds. When there are so many, those whose visitor is away leave the
   * memory first (they are kept on the disk); if there is none, newcomers are told to wait (RN225).
   * Default 10,000.
   */
  SESSIONS(10_000),

  /**
   * Sessions that come from one address of the network other than this machine's own; behind a
   * proxy elsewhere that is not trusted all come from one. More are told to wait (RN225). 0 for no
   * limit. Default 1,000.
   */
  SESSIONS_PER_ADDRESS(1_000),

  /**
   * Messages a second that are taken from one visitor's page, for some time; four times as many at
   * once. A connection with more is closed (RN226). Default 500.
   */
  MESSAGES_PER_SECOND(500),

  /** Events of one page that may wait for a run; with more it is closed (RN035). Default 1,000. */
  QUEUED_EVENTS(1_000),

  /**
   * Seconds that one run may take, waits among it; then it is interrupted, and ends at its next
   * call of Runnel (RN227). 0 for no limit, which is the default.
   */
  RUN_SECONDS(0),

  /** Elements on one page; the call for one more fails (RN228). Default 100,000. */
  ELEMENTS(100_000),

  /**
   * Loads and tasks of one session, that is different keys; one more fails (RN229). Default 10,000.
   */
  LOADS(10_000),

  /**
   * Bytes that one session holds in memory, as far as they can be counted; beyond it the call that
   * would make it more fails (RN235). 0 for no limit. Default 256,000,000.
   *
   * <p>Counted are: the characters of its elements as the wire has them; those of its states,
   * inputs and tasks in the form in which they are kept for a restart, as they were when they were
   * last kept (not where nothing is kept); and the bytes of pictures, sounds, films and downloads
   * that were given as bytes and that the page shows. Not counted: the app's own objects, the rows
   * of data frames (they are the app's, and may be all sessions'), what loads and caches hold, what
   * a run needs while it goes on, and files, which take no memory.
   */
  SESSION_BYTES(256_000_000),

  /**
   * Bytes of the files that the visitor of one session has uploaded and that are still there; one
   * more is refused (RN236). 0 for no limit. Default 10,000,000,000.
   */
  UPLOAD_BYTES(10_000_000_000L),

  /** Likewise, how many files. 0 for no limit. Default 5,000. */
  UPLOAD_FILES(5_000),

  /**
   * Bytes of the files that all visitors of a server have uploaded and that are still there; one
   * more is refused (RN237). 0 for no limit. Default 100,000,000,000.
   */
  UPLOAD_FOLDER_BYTES(100_000_000_000L),

  /**
   * Seconds that an upload or a message may take to arrive, and as many again for each megabyte of
   * it that has; what comes more slowly is broken off (RN238). 0 for no limit. Default 120, so that
   * 8 KB a second are enough.
   */
  SECONDS_PER_MEGABYTE(120);

  private final long usual;

  Limit(long usual) {
    this.usual = usual;
  }

  /** What holds if nothing is said. */
  public long usual() {
    return usual;
  }
}
