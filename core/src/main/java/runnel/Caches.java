package runnel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import runnel.internal.cache.Cache;
import runnel.internal.load.LoadKey;
import runnel.internal.load.Store;
import runnel.internal.run.Place;

/**
 * The cached values and shared objects that this session can see: its own, those of its user, and
 * those that all sessions share. What is cleared is computed anew when it is next asked for, by
 * whomever; the page is not drawn again for it. Works also from callbacks. Safe for use by several
 * threads.
 */
public final class Caches {
  private final Cache cache;
  private final List<Store> owners;

  Caches(Place place) {
    this.cache = place.work().cache();
    this.owners = List.copyOf(place.work().loadStores());
  }

  /** Forgets everything of this name, whatever the arguments. */
  public void clear(String name) {
    clear(name::equals, key -> true);
  }

  /** Forgets what is kept for this name and these arguments. */
  public void clear(String name, @Nullable Object arg, @Nullable Object... more) {
    List<@Nullable Object> args = new ArrayList<>();
    args.add(arg);
    Collections.addAll(args, more);
    clear(name::equals, LoadKey.of(name, args.toArray())::equals);
  }

  /** Forgets everything. */
  public void clearAll() {
    clear(name -> true, key -> true);
  }

  private void clear(Predicate<String> names, Predicate<LoadKey> keys) {
    cache.clear(owners, names, keys);
  }
}
