package runnel;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import runnel.internal.load.Background;
import runnel.internal.load.Entry;
import runnel.internal.load.LoadKey;
import runnel.internal.load.Store;
import runnel.internal.run.Place;

/**
 * The loads that this session can see: its own, those of its user, and those that all sessions
 * share. Works also from callbacks. Safe for use by several threads.
 */
public final class Loads {
  private final Background loads;
  private final Collection<Store> stores;

  Loads(Place place) {
    this.loads = place.work().loads();
    this.stores = place.work().loadStores();
  }

  /**
   * What the loads of this name hold is out of date, whatever their arguments: those that are shown
   * run again at once, and keep what they hold until then; the others when they are next read.
   */
  public void invalidate(String name) {
    invalidate(entry -> Background.key(entry).name().equals(name));
  }

  /** What the load of this name and these arguments holds is out of date. */
  public void invalidate(String name, @Nullable Object... args) {
    LoadKey key = LoadKey.of(name, args);
    invalidate(entry -> Background.key(entry).equals(key));
  }

  /** What the loads whose names begin like this hold is out of date. */
  public void invalidatePrefix(String prefix) {
    invalidate(entry -> Background.key(entry).name().startsWith(prefix));
  }

  /** What the loads with this tag hold is out of date. */
  public void invalidateTag(String tag) {
    invalidate(entry -> Background.tags(entry).contains(tag));
  }

  private void invalidate(Predicate<Entry> which) {
    loads.invalidate(stores, which);
  }

  /**
   * One load as it stands.
   *
   * @param state {@code queued}, {@code running}, {@code ready} or {@code failed}
   * @param readers how many pages and fragments show it
   * @param attempts how often it has failed since the last value
   */
  public record Info(
      String name, List<@Nullable Object> args, String state, int readers, int attempts) {}

  /** All of them, for a look behind the scenes. */
  public List<Info> list() {
    return loads.list(stores).stream()
        .map(
            info ->
                new Info(
                    info.key().name(),
                    info.key().args(),
                    state(info.view()),
                    info.readers(),
                    info.view().tries()))
        .toList();
  }

  private static String state(Entry.View view) {
    return switch (view.state()) {
      case "loading", "refreshing" -> "running";
      case "idle" -> "ready";
      default -> view.state();
    };
  }
}
