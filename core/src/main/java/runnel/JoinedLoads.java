package runnel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several loads as one. */
final class JoinedLoads<R extends @Nullable Object> implements LoadSource<R> {
  private final List<? extends Load<?>> loads;
  private final Function<List<?>, R> combine;

  JoinedLoads(List<? extends Load<?>> loads, Function<List<?>, R> combine) {
    this.loads = loads;
    this.combine = combine;
  }

  @Override
  public Load<R> now() {
    List<@Nullable Object> values = new ArrayList<>();
    long at = 0;
    boolean refreshing = false;
    boolean stale = false;
    Throwable error = null;
    double progress = 0;
    boolean loading = false;
    for (Load<?> each : loads) {
      switch (each.source.now()) {
        case Load.Failed<?> failed -> {
          return new Load.Failed<>(this, failed.cause(), failed.attempt(), failed.retrying);
        }
        case Load.Loading<?> one -> {
          loading = true;
          progress += Double.isNaN(one.progress) ? 0 : one.progress / loads.size();
        }
        case Load.Ready<?> ready -> {
          values.add(ready.value());
          at = Math.max(at, ready.at);
          refreshing |= ready.refreshing;
          stale |= ready.stale;
          error = error == null ? ready.error() : error;
          progress += 1.0 / loads.size();
        }
      }
    }
    if (loading) {
      return new Load.Loading<>(this, progress, "", List.of(), 0, 1, false, null);
    }
    try {
      R value = combine.apply(Collections.unmodifiableList(values));
      return new Load.Ready<>(this, value, at, refreshing, stale, error);
    } catch (RuntimeException e) {
      return new Load.Failed<>(this, e, 1, false);
    }
  }

  @Override
  public void await() {
    loads.forEach(each -> each.source.await());
  }

  @Override
  public void refresh() {
    loads.forEach(Load::refresh);
  }

  @Override
  public void cancel() {
    loads.forEach(Load::cancel);
  }

  @Override
  public void showsProgress() {
    loads.forEach(each -> each.source.showsProgress());
  }

  @Override
  public void showsRefreshing() {
    loads.forEach(each -> each.source.showsRefreshing());
  }
}
