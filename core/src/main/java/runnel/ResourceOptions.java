package runnel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import runnel.internal.cache.CachePolicy;
import runnel.internal.run.Share;

/**
 * What a shared object can be told.
 *
 * @param <T> type of the object
 */
public final class ResourceOptions<T extends @Nullable Object> {
  /** Whether an object is still fit for use. */
  @FunctionalInterface
  public interface Check<T extends @Nullable Object> {
    /** True if it is; an exception says that it is not. */
    boolean test(T object) throws Exception;
  }

  final CacheOptions cache = new CacheOptions(Share.APP);
  private boolean refresh;
  private Check<T> valid = object -> true;

  ResourceOptions() {}

  /**
   * Asked each time before the object is given out; if it says no the object is closed and made
   * anew. Default: it is always fit.
   */
  public ResourceOptions<T> validate(Check<T> check) {
    valid = check;
    return this;
  }

  /**
   * An object older than this is closed, and made anew when asked for. Default: never.
   *
   * @throws RunnelException RN010 if not above 0
   */
  public ResourceOptions<T> ttl(Duration age) {
    cache.ttl(age);
    return this;
  }

  /**
   * An object older than its {@link #ttl} is still given for as long again, while a newer one is
   * made in the background, so that nobody waits for it. Default: it is waited for.
   */
  public ResourceOptions<T> refreshInBackground() {
    refresh = true;
    return this;
  }

  /**
   * How many objects of this name are kept, for different arguments; of more, those are closed that
   * were not used for longest. (On a server those used rarely go first.) Default: 1000.
   *
   * @throws RunnelException RN010 if below 1
   */
  public ResourceOptions<T> maxEntries(int count) {
    cache.maxEntries(count);
    return this;
  }

  /** Shown in place of what comes next while the object is made, in Markdown. Default: nothing. */
  public ResourceOptions<T> spinner(String markdown) {
    cache.spinner = markdown;
    return this;
  }

  /** Each session has its own, which is closed when the session ends. Default: all share it. */
  public ResourceOptions<T> session() {
    cache.share = Share.SESSION;
    return this;
  }

  /** The sessions of the same signed-in user share it; without a user each has its own. */
  public ResourceOptions<T> shareWithUser() {
    cache.share = Share.USER;
    return this;
  }

  @SuppressWarnings("unchecked") // It is what a function of this type has brought.
  CachePolicy policy() {
    return new CachePolicy(
        cache.ttl, refresh, cache.maxEntries, false, null, object -> fit((T) object));
  }

  private boolean fit(T object) {
    try {
      return valid.test(object);
    } catch (Exception e) {
      return false;
    }
  }
}
