package runnel;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.load.Entry;
import runnel.internal.load.LoadKey;
import runnel.internal.run.Place;

/** What {@code asyncLoad} can be told. */
public final class AsyncOptions {
  // As long as streamlit-extras' async_load waits for a quick result.
  private static final long QUICK = 10;

  private final LoadOptions load = new LoadOptions();
  private @Nullable String key;
  private @Nullable Object[] args = {};

  AsyncOptions() {}

  /** It is run again at this beat, from start to start. Default: never. */
  public AsyncOptions refreshEvery(Duration period) {
    load.refreshEvery(period);
    return this;
  }

  /** The value is also put into the state of this name. Default: it is not. */
  public AsyncOptions key(String state) {
    key = state;
    return this;
  }

  /** Other arguments are another load. Default: none. */
  public AsyncOptions args(@Nullable Object... args) {
    this.args = args.clone();
    return this;
  }

  static <T> @Nullable T load(
      Place place, String name, Callable<T> work, Consumer<AsyncOptions> options) {
    AsyncOptions o = new AsyncOptions();
    options.accept(o);
    Entry entry =
        place
            .work()
            .load(
                o.load.share(),
                LoadKey.of(name, o.args),
                o.load.terms(false),
                attempt -> work.call(),
                work.getClass(),
                true);
    if (!place.work().loads().view(entry).ready()) {
      place.work().await(entry, QUICK);
    }
    Load<@Nullable T> now = new ReadLoad<@Nullable T>(place, entry).now();
    T value =
        switch (now) {
          case Load.Loading<@Nullable T> l -> null;
          case Load.Ready<@Nullable T> r -> r.value();
          case Load.Failed<@Nullable T> f -> throw Sneaky.rethrow(f.cause());
        };
    if (o.key != null && value != null) {
      place.<Object>cell(o.key, value).set(value);
    }
    return value;
  }
}
