package runnel.test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import runnel.spi.Host;

/**
 * A host in which nothing happens by itself: what is started runs in {@link #drain()} on the
 * calling thread, and time passes in {@link #advance} only. For one thread.
 */
final class VirtualHost implements Host {
  private record Timer(long at, long order, Work work) {}

  private static final class Work implements Task {
    private final Runnable body;
    private boolean cancelled;

    Work(Runnable body) {
      this.body = body;
    }

    @Override
    public void interrupt() {
      cancelled = true;
    }

    void run() {
      if (!cancelled) {
        body.run();
      }
    }
  }

  private final Deque<Work> ready = new ArrayDeque<>();
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparingLong(Timer::at).thenComparingLong(Timer::order));
  private final Code code = new ReflectiveCode();
  private final Keeper keeper;
  final List<String> warnings = new ArrayList<>();
  private long now;
  private long counter;

  VirtualHost(Map<String, String> kept) {
    keeper = new Kept(kept);
  }

  @Override
  public long millis() {
    return now;
  }

  @Override
  public Task start(String name, Runnable body) {
    Work work = new Work(body);
    ready.add(work);
    // Interrupting what has not begun must not lose it: a run reports its end itself.
    return () -> {};
  }

  @Override
  public Task schedule(long delayMillis, Runnable body) {
    Work work = new Work(body);
    timers.add(new Timer(now + delayMillis, counter++, work));
    return work;
  }

  @Override
  public String newToken() {
    return "token-" + counter++;
  }

  @Override
  public Code code() {
    return code;
  }

  @Override
  public void warn(String message) {
    warnings.add(message);
  }

  @Override
  public @Nullable Keeper keeper() {
    return keeper;
  }

  /** Keeps states by token, in the memory of the test. */
  private static final class Kept implements Keeper {
    private final Map<String, String> states;

    Kept(Map<String, String> states) {
      this.states = states;
    }

    @Override
    public void keep(String token, String state) {
      states.put(token, state);
    }

    @Override
    public @Nullable String take(String token) {
      return states.get(token);
    }
  }

  /** Runs what was started until nothing is left. */
  void drain() {
    for (Work work = ready.poll(); work != null; work = ready.poll()) {
      work.run();
    }
  }

  /** Lets time pass, and what is due happen in its order. */
  void advance(Duration time) {
    long until = now + time.toMillis();
    drain();
    while (!timers.isEmpty() && timers.peek().at() <= until) {
      Timer timer = timers.remove();
      now = Math.max(now, timer.at());
      timer.work().run();
      drain();
    }
    now = until;
  }
}
