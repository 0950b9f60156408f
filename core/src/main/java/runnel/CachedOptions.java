package runnel;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import runnel.internal.cache.CachePolicy;
import runnel.internal.run.Share;

/**
 * What a cached value can be told.
 *
 * @param <T> type of the value
 */
public final class CachedOptions<T extends @Nullable Object> {
  final CacheOptions cache = new CacheOptions(Share.PEERS);
  private boolean refresh;
  private @Nullable UnaryOperator<T> copy;

  CachedOptions() {}

  /**
   * A value older than this is computed anew. Default: never.
   *
   * @throws RunnelException RN010 if not above 0
   */
  public CachedOptions<T> ttl(Duration age) {
    cache.ttl(age);
    return this;
  }

  /**
   * A value older than its {@link #ttl} is still given for as long again, while a newer one is
   * computed in the background, so that nobody waits for it. The page is not drawn again for it.
   * Default: it is waited for.
   */
  public CachedOptions<T> refreshInBackground() {
    refresh = true;
    return this;
  }

  /**
   * How many values of this name are kept, for different arguments; of more, those go that were not
   * used for longest. (On a server those used rarely go first.) Default: 1000.
   *
   * @throws RunnelException RN010 if below 1
   */
  public CachedOptions<T> maxEntries(int count) {
    cache.maxEntries(count);
    return this;
  }

  /**
   * Shown in place of what comes next while the value is waited for, in Markdown; like {@code
   * ui.spinner} not before a fifth of a second has passed. Default: nothing.
   */
  public CachedOptions<T> spinner(String markdown) {
    cache.spinner = markdown;
    return this;
  }

  /**
   * How to copy a value of a class that Runnel cannot copy; called when it is kept and for each
   * reader. {@code o.copy(v -> v)} says that it cannot be changed.
   */
  public CachedOptions<T> copy(UnaryOperator<T> copy) {
    this.copy = copy;
    return this;
  }

  // ---- Who shares it

  /** Each session has its own, for as long as the session lives. */
  public CachedOptions<T> session() {
    cache.share = Share.SESSION;
    return this;
  }

  /**
   * All sessions share it, whoever is signed in: only for what may be seen by everybody. Default:
   * the sessions of one signed-in user share it, and all sessions where nobody is signed in.
   */
  public CachedOptions<T> shareWithAll() {
    cache.share = Share.APP;
    return this;
  }

  @SuppressWarnings("unchecked") // It is what a function of this type has brought.
  CachePolicy policy() {
    return new CachePolicy(
        cache.ttl,
        refresh,
        cache.maxEntries,
        true,
        (UnaryOperator<@Nullable Object>) copy,
        value -> true);
  }
}
