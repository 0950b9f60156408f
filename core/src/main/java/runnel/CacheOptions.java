package runnel;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import runnel.internal.cache.CachePolicy;
import runnel.internal.load.LoadKey;
import runnel.internal.run.Place;
import runnel.internal.run.Share;

/** What cached values and shared objects have in common. */
final class CacheOptions {
  private static final int MANY = 1000;

  long ttl = CachePolicy.NEVER;
  int maxEntries = MANY;
  Share share;
  @Nullable String spinner;

  CacheOptions(Share share) {
    this.share = share;
  }

  void ttl(Duration age) {
    ttl = Numbers.positiveMillis("ttl", age);
  }

  void maxEntries(int count) {
    maxEntries = (int) Numbers.positive("maxEntries", count);
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // It is what a function of this type has brought.
  <T extends @Nullable Object> T get(
      Place place, LoadKey key, CachePolicy policy, Callable<T> work) {
    try {
      return (T) place.work().cached(share, key, policy, work, spinner);
    } catch (Exception e) {
      throw Sneaky.rethrow(e);
    }
  }
}
