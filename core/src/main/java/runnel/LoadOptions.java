package runnel;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import runnel.internal.load.Terms;
import runnel.internal.run.Share;

/** What a load can be told. */
public final class LoadOptions {
  private static final long TEN_SECONDS = 10_000;
  private static final long FIVE_MINUTES = 300_000;

  private long staleAfter = Terms.NEVER;
  private long expireAfter = Terms.NEVER;
  private long refreshEvery = Terms.NEVER;
  private boolean onFocus;
  private int retries;
  private long backoff = 500;
  private Predicate<Throwable> retryIf = problem -> true;
  private long timeout = Terms.NEVER;
  private Terms.Overlap overlap = Terms.Overlap.JOIN;
  private final Set<String> tags = new LinkedHashSet<>();
  private String pool = "";
  private int poolSize = Terms.EVERYBODY;
  private long cancelUnread = TEN_SECONDS;
  private long keepUnread = FIVE_MINUTES;
  private Share share = Share.SESSION;

  LoadOptions() {}

  // ---- How fresh

  /**
   * A value older than this is still shown, and refreshed when it is read. Default: never.
   *
   * @throws RunnelException RN010 if not above 0, as for all times here
   */
  public LoadOptions staleAfter(Duration age) {
    staleAfter = millis("staleAfter", age);
    return this;
  }

  /** A value older than this is not shown any more: the load is loading again. Default: never. */
  public LoadOptions expireAfter(Duration age) {
    expireAfter = millis("expireAfter", age);
    return this;
  }

  /**
   * It is refreshed at this beat, counted from the begin of one attempt to the begin of the next,
   * while somebody looks at it: not while the tab is hidden. Default: never.
   */
  public LoadOptions refreshEvery(Duration period) {
    refreshEvery = millis("refreshEvery", period);
    return this;
  }

  /** It is refreshed when the user comes back to the page, or its connection does. */
  public LoadOptions refreshOnFocus() {
    onFocus = true;
    return this;
  }

  // ---- When it fails

  /**
   * How often it is tried again after it has failed. Default: 0.
   *
   * @throws RunnelException RN010 if below 0
   */
  public LoadOptions retry(int times) {
    retries = Numbers.notNegative("retry", times);
    return this;
  }

  /**
   * The wait before the first retry, doubled before each further one up to a minute, and up to a
   * quarter longer by chance. Default: half a second.
   */
  public LoadOptions backoff(Duration first) {
    backoff = millis("backoff", first);
    return this;
  }

  /** Which failures are worth another try. Default: all. */
  public LoadOptions retryIf(Predicate<Throwable> test) {
    retryIf = test;
    return this;
  }

  /** An attempt that takes longer is interrupted and has failed with RN073. Default: never. */
  public LoadOptions timeout(Duration limit) {
    timeout = millis("timeout", limit);
    return this;
  }

  // ---- Asked again, or no longer

  /** Asking for a refresh while it runs ends what runs and begins anew. Default: that serves. */
  public LoadOptions restart() {
    overlap = Terms.Overlap.RESTART;
    return this;
  }

  /** Asking for a refresh while it runs makes it run once more afterwards. */
  public LoadOptions queue() {
    overlap = Terms.Overlap.QUEUE;
    return this;
  }

  /** While nobody reads it, it may run this long before it is cancelled. Default: 10 s. */
  public LoadOptions cancelUnread(Duration after) {
    cancelUnread = millis("cancelUnread", after);
    return this;
  }

  /** While nobody reads it, its value is kept this long. Default: 5 minutes. */
  public LoadOptions keepUnread(Duration time) {
    keepUnread = millis("keepUnread", time);
    return this;
  }

  // ---- Where it belongs

  /** A name under which {@link Loads#invalidateTag} finds it. May be called several times. */
  public LoadOptions tag(String tag) {
    tags.add(tag);
    return this;
  }

  /**
   * It runs in a pool: of all loads of that pool, in all sessions, so many run at once, and
   * sessions take turns.
   *
   * @param size of the pool; the first load that names the pool decides
   * @throws RunnelException RN010 if below 1
   */
  public LoadOptions pool(String name, int size) {
    pool = name;
    poolSize = (int) Numbers.positive("pool size", size);
    return this;
  }

  /**
   * All sessions of the app share it: it runs once for all of them. Only for what may be seen by
   * everybody. Default: each session has its own.
   */
  public LoadOptions shareWithAll() {
    share = Share.APP;
    return this;
  }

  /** All sessions of the same signed-in user share it. Without a user it belongs to the session. */
  public LoadOptions shareWithUser() {
    share = Share.USER;
    return this;
  }

  Share share() {
    return share;
  }

  LoadOptions unread() {
    cancelUnread = Terms.NEVER;
    return this;
  }

  Terms terms(boolean task) {
    return new Terms(
        staleAfter,
        expireAfter,
        refreshEvery,
        onFocus,
        retries,
        backoff,
        retryIf,
        timeout,
        overlap,
        Set.copyOf(tags),
        pool,
        poolSize,
        cancelUnread,
        keepUnread,
        task);
  }

  private static long millis(String what, Duration time) {
    return Numbers.positiveMillis(what, time);
  }
}
