package runnel.internal.cache;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How values are kept.
 *
 * @param ttl milliseconds after which a value is old, or {@link #NEVER}
 * @param refresh whether an old value is still given for as long again, while a newer one is
 *     fetched
 * @param maxEntries how many values a name has at most
 * @param own whether each reader gets a copy of its own; else all get the same object, which is
 *     closed in the end
 * @param copy how the app copies a value, or null if Runnel does
 * @param valid whether an object is still fit for use; asked each time it is given out
 */
public record CachePolicy(
    long ttl,
    boolean refresh,
    int maxEntries,
    boolean own,
    @Nullable UnaryOperator<@Nullable Object> copy,
    Predicate<@Nullable Object> valid) {
  /** Longer than any time. */
  public static final long NEVER = Long.MAX_VALUE;

  /** How long a value is given out at all. */
  long life() {
    return refresh && ttl < NEVER / 2 ? 2 * ttl : ttl;
  }

  /** What a call is named in messages. */
  String call() {
    return own ? "cached" : "resource";
  }
}
