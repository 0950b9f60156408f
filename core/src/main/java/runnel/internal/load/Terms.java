package runnel.internal.load;

import java.util.Set;
import java.util.function.Predicate;

/**
 * How a load is run. Times are in milliseconds; {@link #NEVER} is later than all of them.
 *
 * @param staleAfter a value older than this is refreshed when it is read
 * @param expireAfter a value older than this is no longer shown
 * @param refreshEvery a new attempt begins this long after the last began
 * @param onFocus whether it is refreshed when the user comes back to the page
 * @param retries how often it is tried again after it has failed
 * @param backoff the wait before the first retry; doubled each time, at most a minute
 * @param retryIf which failures are worth another try
 * @param timeout an attempt that takes longer has failed
 * @param overlap what asking again does while it runs
 * @param tags names under which it can be refreshed with others
 * @param pool name of the pool that it runs in
 * @param poolSize how many loads of that pool run at once
 * @param cancelUnread a load that nobody reads for this long is ended
 * @param keepUnread a value that nobody reads for this long is dropped
 * @param task whether it runs only when told to, and to its end
 */
public record Terms(
    long staleAfter,
    long expireAfter,
    long refreshEvery,
    boolean onFocus,
    int retries,
    long backoff,
    Predicate<Throwable> retryIf,
    long timeout,
    Overlap overlap,
    Set<String> tags,
    String pool,
    int poolSize,
    long cancelUnread,
    long keepUnread,
    boolean task) {

  /** What asking for a load again does while it runs. */
  public enum Overlap {
    /** Nothing: the one that runs serves. */
    JOIN,
    /** The one that runs is ended and begins anew. */
    RESTART,
    /** It runs once more afterwards. */
    QUEUE
  }

  /** Longer than any time. */
  public static final long NEVER = Long.MAX_VALUE;

  /** How many loads without a pool of their own run at once in an app. */
  public static final int EVERYBODY = 20_000;
}
