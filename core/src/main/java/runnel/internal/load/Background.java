package runnel.internal.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import runnel.Limit;
import runnel.RunnelException;
import runnel.spi.Host;

/**
 * The loads of an app: starts them, keeps what they bring, and tells those who have read it.
 *
 * <p>One monitor guards all of it. Readers and waiters are told after it was left, so they may take
 * locks of their own.
 */
public final class Background {
  private static final int LOG_LINES = 200;
  private static final long PROGRESS_MILLIS = 100;
  private static final String CANCELLED = "RN074";
  private static final long LONGEST_BACKOFF = 60_000;

  final Host host;
  private final Map<String, Pool> pools = new HashMap<>();
  private final Set<Thread> threads = Collections.newSetFromMap(new ConcurrentHashMap<>());
  private final Set<Store> stores = new LinkedHashSet<>();
  private final List<Runnable> toTell = new ArrayList<>();
  private long entries;
  private final Random chance;
  private long started;
  private long succeeded;
  private long failed;
  private long cancelled;

  /** No loads yet. */
  public Background(Host host) {
    this.host = host;
    this.chance = new Random(host.wallMillis());
  }

  /** Leaves the monitor, then tells whom it concerns. */
  private void tell() {
    List<Runnable> now;
    synchronized (this) {
      if (toTell.isEmpty()) {
        return;
      }
      now = List.copyOf(toTell);
      toTell.clear();
    }
    now.forEach(Runnable::run);
  }

  // ---- What pages ask.

  /**
   * The load of this key, started if it is to run.
   *
   * @param reader is told when what it has read changes, or null
   * @throws RunnelException RN070 if the name was given to another function
   */
  public Entry read(Store store, LoadKey key, Ask ask, @Nullable Reader reader) {
    Entry entry;
    synchronized (this) {
      stores.add(store);
      entry = store.entries.get(key);
      if (entry == null) {
        long most = host.limit(Limit.LOADS);
        if (store.entries.size() >= most) {
          host.observer().refused("RN229");
          throw new RunnelException(
              "RN229",
              "There are " + most + " loads and tasks, which is the most; one more is " + key,
              "ui.load(\"prices\", () -> prices(all));   // one load for many values");
        }
        entry = new Entry(store, key, ask, ++entries);
        Store.Recall recall = ask.terms().task() ? store.recall : null;
        Store.Recall.Outcome outcome = recall == null ? null : recall.of(key);
        if (outcome != null) {
          entry.recall(outcome, host.millis());
        }
        store.entries.put(key, entry);
      } else {
        adopt(entry, ask);
      }
      expire(entry);
      Entry.Interest interest =
          reader == null
              ? new Entry.Interest()
              : entry.readers.computeIfAbsent(reader, r -> new Entry.Interest());
      if (!ask.terms().task()) {
        if (needed(entry)) {
          start(entry);
        }
        armRefresh(entry);
        armUnread(entry);
      }
      interest.seen = entry.version;
    }
    tell();
    return entry;
  }

  private void adopt(Entry entry, Ask ask) {
    if (entry.code != ask.code() && ask.code() != null) {
      if (entry.code != null && entry.generation == ask.generation()) {
        String here = ask.source().get().get();
        throw new RunnelException(
            "RN070",
            "The name \""
                + entry.key
                + "\" is given to two functions"
                + (here == null
                    ? ""
                    : "\n  " + here + "\n  " + entry.source.get() + " (the first)"),
            "ui.load(\"another name\", ...)");
      }
      entry.code = ask.code();
      entry.source = ask.source().get();
    }
    entry.generation = ask.generation();
    entry.terms = ask.terms();
    entry.work = ask.work();
  }

  private void expire(Entry entry) {
    if (entry.hasValue && age(entry) >= entry.terms.expireAfter()) {
      entry.hasValue = false;
      entry.value = null;
      entry.version++;
    }
  }

  private long age(Entry entry) {
    return host.millis() - entry.valueAt;
  }

  private boolean stale(Entry entry) {
    return entry.invalid || age(entry) >= entry.terms.staleAfter();
  }

  private boolean needed(Entry entry) {
    return !entry.isRunning()
        && ((!entry.hasValue && entry.error == null)
            || (entry.hasValue && entry.error == null && stale(entry))
            || entry.invalid);
  }

  /** How it stands. */
  public synchronized Entry.View view(Entry entry) {
    Attempt attempt = entry.attempt;
    return new Entry.View(
        entry.isRunning(),
        entry.hasValue,
        entry.value,
        entry.valueTime,
        entry.hasValue && stale(entry),
        entry.error,
        entry.hasPart,
        entry.part,
        entry.progress,
        entry.note,
        List.copyOf(entry.log),
        attempt == null || attempt.launched() ? 0 : attempt.pool.position(attempt),
        entry.tries);
  }

  /** Whether it has changed since the reader has read it, in what the reader has asked of it. */
  public synchronized boolean changedFor(Entry entry, Reader reader) {
    Entry.Interest interest = entry.readers.get(reader);
    return interest != null && interest.seen < entry.version;
  }

  /** The reader has seen what it holds now. */
  public synchronized void seen(Entry entry, Reader reader) {
    Entry.Interest interest = entry.readers.get(reader);
    if (interest != null) {
      interest.seen = entry.version;
    }
  }

  /** The reader shows how far the load is. */
  public synchronized void showsProgress(Entry entry, Reader reader) {
    Entry.Interest interest = entry.readers.get(reader);
    if (interest != null) {
      interest.progress = true;
    }
  }

  /** The reader shows whether a newer value is on its way. */
  public synchronized void showsRefreshing(Entry entry, Reader reader) {
    Entry.Interest interest = entry.readers.get(reader);
    if (interest != null) {
      interest.refreshing = true;
    }
  }

  /** The reader no longer shows it. */
  public synchronized void forget(Entry entry, Reader reader) {
    if (entry.readers.remove(reader) != null) {
      armUnread(entry);
    }
  }

  /**
   * Calls {@code then} once the load neither runs nor is about to, on any thread; at once if that
   * is so now.
   */
  public void whenDone(Entry entry, Runnable then) {
    synchronized (this) {
      if (entry.isRunning()) {
        entry.waiters.add(then);
        return;
      }
    }
    then.run();
  }

  /** Runs it again, whatever it holds; what it holds is shown meanwhile. */
  public void refresh(Entry entry) {
    synchronized (this) {
      request(entry);
    }
    tell();
  }

  // The monitor is held.
  private void request(Entry entry) {
    if (!entry.isRunning()) {
      start(entry);
      return;
    }
    switch (entry.terms.overlap()) {
      case JOIN -> {}
      case QUEUE -> entry.again = true;
      case RESTART -> {
        drop(entry);
        start(entry);
      }
    }
  }

  /**
   * Starts a task.
   *
   * @param again also if it has succeeded before
   * @return whether it was started
   */
  public boolean startTask(Entry entry, boolean again) {
    synchronized (this) {
      if (entry.isRunning() || (entry.hasValue && !again)) {
        return false;
      }
      entry.hasValue = false;
      entry.value = null;
      entry.error = null;
      start(entry);
    }
    tell();
    return true;
  }

  /** The tasks of a store that run or have succeeded. */
  public List<Entry.Task> tasks(Store store) {
    List<Entry.Task> tasks = new ArrayList<>();
    synchronized (this) {
      for (Entry entry : store.entries.values()) {
        if (entry.terms.task() && (entry.isRunning() || entry.hasValue)) {
          tasks.add(new Entry.Task(entry.key, entry.hasValue, entry.value));
        }
      }
    }
    return tasks;
  }

  static RunnelException cancelled(Entry entry) {
    return new RunnelException(
        CANCELLED,
        "The load " + entry.key + " was cancelled",
        "load.refresh();   // to run it again");
  }

  /** Ends its attempt, if one runs. What it held stays. */
  public void cancel(Entry entry) {
    synchronized (this) {
      if (entry.isRunning()) {
        drop(entry);
        cancelled++;
        entry.again = false;
        if (!entry.hasValue) {
          entry.error = cancelled(entry);
        }
        settled(entry);
        changed(entry, interest -> interest.refreshing || !entry.hasValue);
      }
    }
    tell();
  }

  /**
   * What these loads hold is out of date: those that are shown run again, the others when they are
   * asked for.
   */
  public void invalidate(Collection<Store> in, Predicate<Entry> which) {
    synchronized (this) {
      for (Store store : in) {
        for (Entry entry : List.copyOf(store.entries.values())) {
          if (which.test(entry) && !entry.terms.task()) {
            entry.invalid = true;
            if (entry.isRunning()) {
              entry.again = true;
            } else if (!entry.readers.isEmpty()) {
              start(entry);
            }
          }
        }
      }
    }
    tell();
  }

  /** Someone who looks at this page again wants it fresh. */
  public void shown(Reader reader, Collection<Entry> read) {
    synchronized (this) {
      for (Entry entry : read) {
        boolean due = entry.missed || (entry.terms.onFocus() && age(entry) > PROGRESS_MILLIS);
        if (entry.readers.containsKey(reader) && due && !entry.isRunning()) {
          entry.missed = false;
          start(entry);
          armRefresh(entry);
        }
      }
    }
    tell();
  }

  /** The owner has gone: its loads end. Tasks go on to their end. */
  public void close(Store store) {
    synchronized (this) {
      for (Entry entry : List.copyOf(store.entries.values())) {
        entry.readers.clear();
        if (!entry.terms.task()) {
          drop(entry);
        }
        settled(entry);
        disarm(entry);
      }
      store.entries.values().removeIf(entry -> !entry.isRunning());
      stores.remove(store);
    }
    tell();
  }

  // ---- Attempts.

  private void start(Entry entry) {
    entry.tries = 0;
    entry.startedAt = host.millis();
    entry.invalid = false;
    entry.again = false;
    if (entry.error instanceof RunnelException ours && ours.code().equals(CANCELLED)) {
      entry.error = null;
    }
    entry.progress = Double.NaN;
    entry.note = "";
    entry.log.clear();
    entry.hasPart = false;
    entry.part = null;
    attempt(entry);
    changed(entry, interest -> interest.refreshing || !entry.hasValue);
  }

  private void attempt(Entry entry) {
    Terms terms = entry.terms;
    Pool pool = pools.computeIfAbsent(terms.pool(), name -> new Pool(terms.poolSize()));
    Attempt attempt = new Attempt(this, entry, pool, entry.work);
    entry.attempt = attempt;
    started++;
    pool.submit(attempt);
  }

  private void drop(Entry entry) {
    Attempt attempt = entry.attempt;
    if (attempt != null) {
      entry.attempt = null;
      attempt.abandon();
    }
    if (entry.retry != null) {
      entry.retry.interrupt();
      entry.retry = null;
    }
  }

  void enter(Thread thread) {
    threads.add(thread);
  }

  void leave(Thread thread) {
    threads.remove(thread);
  }

  /** Whether this thread runs the function of a load. */
  public boolean isLoading(Thread thread) {
    return threads.contains(thread);
  }

  void finished(Attempt attempt, @Nullable Object value, @Nullable Throwable failure) {
    synchronized (this) {
      attempt.disarm();
      attempt.pool.done();
      attempt.pool.eachWaiting(waiting -> progressSoon(waiting.entry));
      Entry entry = attempt.entry;
      if (entry.attempt != attempt) {
        return; // Somebody else has taken its place: what it brings is out of date.
      }
      entry.attempt = null;
      if (failure == null) {
        succeed(entry, value);
      } else {
        fail(entry, failure);
      }
    }
    tell();
  }

  void timedOut(Attempt attempt) {
    synchronized (this) {
      Entry entry = attempt.entry;
      if (entry.attempt != attempt) {
        return;
      }
      entry.attempt = null;
      attempt.abandon();
      fail(
          entry,
          new RunnelException(
              "RN073",
              "The load " + entry.key + " took longer than " + entry.terms.timeout() + " ms",
              "ui.load(\"" + entry.key.name() + "\", ..., o -> o.timeout(Duration.ofMinutes(1)))"));
    }
    tell();
  }

  private void succeed(Entry entry, @Nullable Object value) {
    succeeded++;
    boolean same = entry.hasValue && entry.error == null && equal(entry.value, value);
    entry.hasValue = true;
    entry.value = value;
    entry.valueAt = host.millis();
    entry.valueTime = host.wallMillis();
    entry.error = null;
    entry.tries = 0;
    settled(entry);
    changed(entry, interest -> !same || interest.refreshing);
  }

  // The very same object may have been changed inside.
  private static boolean equal(@Nullable Object before, @Nullable Object after) {
    boolean fixed =
        after == null
            || after instanceof String
            || after instanceof Number
            || after instanceof Boolean
            || after instanceof Enum;
    return (fixed || before != after) && Objects.equals(before, after);
  }

  private void fail(Entry entry, Throwable failure) {
    entry.tries++;
    if (entry.tries <= entry.terms.retries() && entry.terms.retryIf().test(failure)) {
      entry.retry =
          host.schedule(
              backoff(entry),
              () -> {
                synchronized (this) {
                  if (entry.retry != null) {
                    entry.retry = null;
                    attempt(entry);
                  }
                }
                tell();
              });
      changed(entry, interest -> interest.progress);
      return;
    }
    failed++;
    entry.error = failure;
    settled(entry);
    changed(entry, interest -> true);
  }

  // Doubled each time, with up to a quarter more so that many do not come back at once.
  private long backoff(Entry entry) {
    long base = entry.terms.backoff() << Math.min(entry.tries - 1, 20);
    long capped = Math.min(base, LONGEST_BACKOFF);
    return Math.round(capped * (1 + chance.nextDouble() / 4));
  }

  // It neither runs nor is about to.
  private void settled(Entry entry) {
    if (entry.again && !entry.isRunning()) {
      start(entry);
      return;
    }
    toTell.addAll(entry.waiters);
    entry.waiters.clear();
    armUnread(entry);
  }

  private void changed(Entry entry, Predicate<Entry.Interest> whom) {
    entry.version++;
    entry.readers.forEach(
        (reader, interest) -> {
          if (whom.test(interest)) {
            toTell.add(reader::changed);
          } else {
            interest.seen = entry.version;
          }
        });
  }

  // ---- From the function.

  void progress(Attempt attempt, double done, String note) {
    synchronized (this) {
      if (attempt.entry.attempt == attempt) {
        attempt.entry.progress = done;
        attempt.entry.note = note;
        progressSoon(attempt.entry);
      }
    }
  }

  void log(Attempt attempt, String line) {
    synchronized (this) {
      Entry entry = attempt.entry;
      if (entry.attempt == attempt) {
        entry.log.add(line);
        if (entry.log.size() > LOG_LINES) {
          entry.log.poll();
        }
        progressSoon(entry);
      }
    }
  }

  void emit(Attempt attempt, @Nullable Object part) {
    synchronized (this) {
      Entry entry = attempt.entry;
      if (entry.attempt == attempt) {
        entry.hasPart = true;
        entry.part = part;
        progressSoon(entry);
      }
    }
  }

  // A function may report its progress in a tight loop: pages are told a few times a second.
  private void progressSoon(Entry entry) {
    if (!entry.progressDue) {
      entry.progressDue = true;
      host.schedule(
          PROGRESS_MILLIS,
          () -> {
            synchronized (this) {
              entry.progressDue = false;
              if (entry.isRunning()) {
                changed(entry, interest -> interest.progress);
              }
            }
            tell();
          });
    }
  }

  // ---- Time.

  private void armRefresh(Entry entry) {
    long every = entry.terms.refreshEvery();
    if (every == Terms.NEVER || entry.refresh != null || entry.readers.isEmpty()) {
      return;
    }
    long due = entry.startedAt + every;
    entry.refresh = host.schedule(Math.max(0, due - host.millis()), () -> refreshBeat(entry));
  }

  private void refreshBeat(Entry entry) {
    boolean watched;
    List<Reader> readers;
    synchronized (this) {
      readers = List.copyOf(entry.readers.keySet());
    }
    // Outside of the monitor: a reader may have a lock of its own.
    watched = readers.stream().anyMatch(Reader::isWatched);
    synchronized (this) {
      entry.refresh = null;
      if (entry.isRunning()) {
        // It takes longer than its period: the next beat will do.
        entry.startedAt = host.millis();
        armRefresh(entry);
      } else if (watched) {
        start(entry);
        armRefresh(entry);
      } else {
        entry.missed = true;
      }
    }
    tell();
  }

  private void armUnread(Entry entry) {
    if (entry.unread != null) {
      entry.unread.interrupt();
      entry.unread = null;
    }
    if (!entry.readers.isEmpty() || entry.terms.task()) {
      return;
    }
    boolean runs = entry.isRunning();
    long wait = runs ? entry.terms.cancelUnread() : entry.terms.keepUnread();
    if (wait == Terms.NEVER) {
      return;
    }
    entry.unread = host.schedule(wait, () -> unread(entry));
  }

  private void unread(Entry entry) {
    synchronized (this) {
      entry.unread = null;
      if (!entry.readers.isEmpty()) {
        return;
      }
      if (entry.isRunning()) {
        drop(entry);
        cancelled++;
        settled(entry);
      }
      if (!entry.hasValue || entry.unread == null) {
        disarm(entry);
        entry.store.entries.remove(entry.key, entry);
      }
    }
    tell();
  }

  private static void disarm(Entry entry) {
    for (Host.Task timer : new Host.@Nullable Task[] {entry.unread, entry.refresh}) {
      if (timer != null) {
        timer.interrupt();
      }
    }
    entry.unread = null;
    entry.refresh = null;
  }

  // ---- What there is to see.

  /**
   * A load as seen from outside.
   *
   * @param in where it is
   * @param task whether it runs only when told to
   * @param readers how many pages and fragments show it
   */
  public record Info(
      Entry entry, Store in, LoadKey key, boolean task, Entry.View view, int readers) {}

  /** All loads of these stores. */
  public List<Info> list(Collection<Store> in) {
    List<Info> all = new ArrayList<>();
    synchronized (this) {
      for (Store store : in) {
        for (Entry entry : store.entries.values()) {
          all.add(
              new Info(
                  entry, store, entry.key, entry.terms.task(), view(entry), entry.readers.size()));
        }
      }
    }
    return all;
  }

  /** Every store with loads in it. */
  public synchronized Set<Store> stores() {
    return new HashSet<>(stores);
  }

  /**
   * Counters since the app was started, and how many there are now.
   *
   * @param waiting for their turn in a pool
   */
  public record Counts(
      long started, long succeeded, long failed, long cancelled, int running, int waiting) {}

  /** The figures of now. */
  public synchronized Counts counts() {
    int running = 0;
    int waiting = 0;
    for (Pool pool : pools.values()) {
      running += pool.running();
      waiting += pool.waiting();
    }
    return new Counts(started, succeeded, failed, cancelled, running, waiting);
  }

  /** What the load is known by, for predicates. */
  public static LoadKey key(Entry entry) {
    return entry.key;
  }

  /** The tags of the load, for predicates. */
  public static Set<String> tags(Entry entry) {
    return entry.terms.tags();
  }
}
