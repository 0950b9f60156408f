package runnel.internal.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.spi.Host;

/** What is known of one load. Guarded by {@link Background}, which alone changes it. */
public final class Entry {
  /** What a reader has asked of the load: it is told only of changes to that. */
  static final class Interest {
    boolean progress;
    boolean refreshing;
    long seen;
  }

  final Store store;
  final LoadKey key;
  private final long number;
  final Map<Reader, Interest> readers = new IdentityHashMap<>();
  final List<Runnable> waiters = new ArrayList<>();
  final Deque<String> log = new ArrayDeque<>();
  Terms terms;
  Attempt.Work work;
  int generation;
  @Nullable Class<?> code;
  Supplier<@Nullable String> source;

  @Nullable Attempt attempt;
  Host.@Nullable Task retry;
  Host.@Nullable Task refresh;
  Host.@Nullable Task unread;
  boolean hasValue;
  @Nullable Object value;
  boolean hasPart;
  @Nullable Object part;
  long valueAt;
  long valueTime;
  @Nullable Throwable error;
  boolean invalid;
  boolean again;
  boolean missed;
  int tries;
  long startedAt;
  double progress = Double.NaN;
  String note = "";
  boolean progressDue;
  long version = 1;

  Entry(Store store, LoadKey key, Ask ask, long number) {
    this.number = number;
    this.store = store;
    this.key = key;
    this.terms = ask.terms();
    this.work = ask.work();
    this.code = ask.code();
    this.generation = ask.generation();
    this.source = ask.source().get();
  }

  /** A task that runs or has succeeded. */
  public record Task(LoadKey key, boolean succeeded, @Nullable Object value) {}

  /** Is as its host's predecessor has left it. */
  void recall(Store.Recall.Outcome outcome, long now) {
    if (outcome.problem() == null) {
      hasValue = true;
      value = outcome.value();
      valueAt = now;
    } else {
      error =
          new RunnelException(
              "RN222", "The task " + key + " " + outcome.problem(), "task.startAgain();");
    }
  }

  /** What it is called among all loads of the app, from 1. */
  public long number() {
    return number;
  }

  boolean isRunning() {
    return attempt != null || retry != null;
  }

  /**
   * How it stood when it was read.
   *
   * @param running whether an attempt runs, waits for its turn or for another try
   * @param ready whether there is a value
   * @param value the last good value
   * @param at when that came, in milliseconds since 1970
   * @param stale whether the value is older than it should be
   * @param error why the last attempt failed, or null
   * @param part what the attempt has emitted so far, if {@code hasPart}
   * @param progress 0 to 1, or NaN
   * @param position in the queue of its pool, from 1; 0 if it does not wait
   * @param tries how often it has failed since the last value
   */
  public record View(
      boolean running,
      boolean ready,
      @Nullable Object value,
      long at,
      boolean stale,
      @Nullable Throwable error,
      boolean hasPart,
      @Nullable Object part,
      double progress,
      String note,
      List<String> log,
      int position,
      int tries) {

    /**
     * All that in a word.
     *
     * @return {@code queued}, {@code loading}, {@code refreshing}, {@code failed}, {@code ready},
     *     or {@code idle}: a task that was not started yet
     */
    public String state() {
      if (position > 0) {
        return "queued";
      }
      if (running) {
        return ready ? "refreshing" : "loading";
      }
      return error != null ? "failed" : ready ? "ready" : "idle";
    }
  }
}
