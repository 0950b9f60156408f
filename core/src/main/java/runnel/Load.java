package runnel;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.internal.load.Entry;

/**
 * A value that a function brings in the background, as it stood when it was asked for:
 *
 * <pre>{@code
 * switch (ui.load("sales", city, () -> fetchSales(city))) {
 *   case Load.Loading<List<Sale>> l -> ui.skeleton();
 *   case Load.Ready<List<Sale>> r -> ui.table(r.value());
 *   case Load.Failed<List<Sale>> f -> ui.error(f.cause().getMessage());
 * }
 * }</pre>
 *
 * <p>When it changes, what has read it is drawn again: the fragment around the call, or the page. A
 * value equal to the one before draws nothing. The value is shared with whoever else reads the
 * load: do not change it.
 *
 * @param <T> type of the value, which may be null
 */
public abstract sealed class Load<T extends @Nullable Object> {
  final LoadSource<T> source;

  private Load(LoadSource<T> source) {
    this.source = source;
  }

  /** There is no value yet. */
  public static final class Loading<T extends @Nullable Object> extends Load<T> {
    final double progress;
    private final String note;
    private final List<String> log;
    private final int position;
    private final int attempt;
    private final boolean hasPart;
    private final @Nullable T part;

    Loading(
        LoadSource<T> source,
        double progress,
        String note,
        List<String> log,
        int position,
        int attempt,
        boolean hasPart,
        @Nullable T part) {
      super(source);
      this.progress = progress;
      this.note = note;
      this.log = log;
      this.position = position;
      this.attempt = attempt;
      this.hasPart = hasPart;
      this.part = part;
    }

    /** How far it has come, 0 to 1; 0 as long as it has told nothing. */
    public double progress() {
      source.showsProgress();
      return Double.isNaN(progress) ? 0 : progress;
    }

    /** What it says it is doing; empty at first. */
    public String note() {
      source.showsProgress();
      return note;
    }

    /** Lines that it has logged, at most the last 200. */
    public List<String> log() {
      source.showsProgress();
      return log;
    }

    /** How many go before it in its pool, from 1 if it is the next; 0 if it runs. */
    public int position() {
      source.showsProgress();
      return position;
    }

    /** Which try it is, from 1. */
    public int attempt() {
      source.showsProgress();
      return attempt;
    }

    /** Whether there is a part of the result already. */
    public boolean hasPart() {
      source.showsProgress();
      return hasPart;
    }

    /** The part of the result that there is, or null. */
    public @Nullable T part() {
      source.showsProgress();
      return part;
    }
  }

  /** There is a value. */
  public static final class Ready<T extends @Nullable Object> extends Load<T> {
    private final T value;
    final long at;
    final boolean refreshing;
    final boolean stale;
    private final @Nullable Throwable error;

    Ready(
        LoadSource<T> source,
        T value,
        long at,
        boolean refreshing,
        boolean stale,
        @Nullable Throwable error) {
      super(source);
      this.value = value;
      this.at = at;
      this.refreshing = refreshing;
      this.stale = stale;
      this.error = error;
    }

    /** The last good value. */
    public T value() {
      return value;
    }

    /** When it came. */
    public Instant at() {
      source.showsRefreshing();
      return Instant.ofEpochMilli(at);
    }

    /** Whether a newer one is on its way. */
    public boolean refreshing() {
      source.showsRefreshing();
      return refreshing;
    }

    /** Whether it is older than it should be. */
    public boolean stale() {
      source.showsRefreshing();
      return stale;
    }

    /** Why the last refresh failed, or null if it did not. */
    public @Nullable Throwable error() {
      return error;
    }
  }

  /** It has failed, and there was no value before. */
  public static final class Failed<T extends @Nullable Object> extends Load<T> {
    private final Throwable cause;
    private final int attempt;
    final boolean retrying;

    Failed(LoadSource<T> source, Throwable cause, int attempt, boolean retrying) {
      super(source);
      this.cause = cause;
      this.attempt = attempt;
      this.retrying = retrying;
    }

    /** What the function has thrown. */
    public Throwable cause() {
      return cause;
    }

    /** How often it has failed in a row. */
    public int attempt() {
      return attempt;
    }

    /** Whether it runs again. */
    public boolean retrying() {
      source.showsRefreshing();
      return retrying;
    }
  }

  // ---- The value

  /** The value, or else {@code other}. */
  public T orElse(T other) {
    return this instanceof Ready<T> ready ? ready.value() : other;
  }

  /**
   * The value, waited for if need be: the page stays live, and a newer event of the user ends the
   * wait and the run.
   *
   * @throws RuntimeException what the function has thrown, as it is (also if it is checked)
   */
  public T await() {
    Load<T> now = this;
    while (now instanceof Loading<T> || (now instanceof Failed<T> failed && failed.retrying)) {
      source.await();
      now = source.now();
    }
    return switch (now) {
      case Ready<T> ready -> ready.value();
      case Failed<T> failed -> throw Sneaky.rethrow(failed.cause());
      case Loading<T> loading -> throw new IllegalStateException("still loading");
    };
  }

  /** Whether there is no value yet, and no failure. */
  public boolean isLoading() {
    return this instanceof Loading;
  }

  // ---- Doing something about it

  /** Runs the function again; the value is kept and shown meanwhile. Also from callbacks. */
  public void refresh() {
    source.refresh();
  }

  /**
   * Ends the function if it runs: its thread is interrupted, and what it brings is ignored. Without
   * a value before, the load has failed with RN074. Also from callbacks.
   */
  public void cancel() {
    source.cancel();
  }

  // ---- Several together

  /** The same load with another view of its value: {@code change} is applied to what there is. */
  public <R extends @Nullable Object> Load<R> map(Function<? super T, ? extends R> change) {
    return new JoinedLoads<R>(List.of(this), values -> change.apply(value(values, 0))).now();
  }

  /** Two loads as one: ready when both are, failed when one is. */
  public static <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
      Load<R> all(Load<A> a, Load<B> b, Combine<? super A, ? super B, ? extends R> combine) {
    return new JoinedLoads<R>(
            List.of(a, b), values -> combine.of(value(values, 0), value(values, 1)))
        .now();
  }

  /** Many loads as one: ready when all are, failed when one is. */
  public static <T extends @Nullable Object> Load<List<T>> all(List<Load<T>> loads) {
    return new JoinedLoads<List<T>>(
            loads,
            values -> {
              @SuppressWarnings("unchecked") // Each comes from a Load<T>.
              List<T> typed = (List<T>) values;
              return typed;
            })
        .now();
  }

  /** Makes one value of two. */
  @FunctionalInterface
  public interface Combine<
      A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object> {
    /** The value of both. */
    R of(A a, B b);
  }

  @SuppressWarnings("unchecked") // The value of the load at that place.
  private static <T extends @Nullable Object> T value(List<?> values, int index) {
    return (T) values.get(index);
  }

  /** The load that a view of an entry means. */
  // The function of the load brings a T, which may be null if T says so.
  @SuppressWarnings({"unchecked", "NullAway"})
  static <T extends @Nullable Object> Load<T> of(LoadSource<T> source, Entry.View view) {
    Throwable error = view.error();
    if (view.ready()) {
      return new Ready<>(source, (T) view.value(), view.at(), view.running(), view.stale(), error);
    }
    if (error != null) {
      return new Failed<>(source, error, Math.max(1, view.tries()), view.running());
    }
    return new Loading<>(
        source,
        view.progress(),
        view.note(),
        view.log(),
        view.position(),
        view.tries() + 1,
        view.hasPart(),
        (T) view.part());
  }
}
