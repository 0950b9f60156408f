package runnel.test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import runnel.Limit;
import runnel.spi.Databases;
import runnel.spi.Host;

/**
 * A host in which nothing happens by itself: what is started runs in {@link #drain()}, one piece at
 * a time, and time passes in {@link #advance} only. Each piece has a thread of its own, but only
 * one thread is ever awake: a piece that waits for a signal hands over to the next.
 */
final class VirtualHost implements Host {
  // Waits this short pass by themselves: what a user would not see.
  private static final long SHORT_MILLIS = 15;

  private record Timer(long at, long order, long delay, Work work) {}

  /** A piece of work on a thread of its own. */
  private final class Work implements Task {
    private final Runnable body;
    private final boolean small;
    private final Semaphore turn = new Semaphore(0);
    // Released when it hands back to whoever let it go on: the test, or a piece that drains.
    private Semaphore caller = new Semaphore(0);
    private @Nullable Thread thread;
    private boolean cancelled;
    private boolean interrupted;
    private boolean over;
    private boolean waiting;

    Work(Runnable body, boolean small) {
      this.body = body;
      this.small = small;
    }

    @Override
    public void interrupt() {
      cancelled |= small;
      if (thread != null && !over) {
        interrupted = true;
        if (waiting) {
          waiting = false;
          ready.add(this);
        }
      }
    }

    // Lets it go on until it is over or waits.
    void resume() {
      if (cancelled) {
        return;
      }
      if (small) {
        body.run();
        return;
      }
      if (thread == null) {
        thread =
            Thread.ofVirtual()
                .unstarted(
                    () -> {
                      turn.acquireUninterruptibly();
                      try {
                        body.run();
                      } finally {
                        over = true;
                        caller.release();
                      }
                    });
        thread.start();
      }
      Semaphore back = new Semaphore(0);
      caller = back;
      turn.release();
      back.acquireUninterruptibly();
    }

    // Called on its own thread.
    void pause() throws InterruptedException {
      waiting = true;
      caller.release();
      turn.acquireUninterruptibly();
      if (interrupted) {
        interrupted = false;
        throw new InterruptedException();
      }
    }
  }

  private final class VirtualSignal implements Signal {
    private boolean raised;
    private @Nullable Work waiter;

    @Override
    public void raise() {
      raised = true;
      Work work = waiter;
      if (work != null && work.waiting) {
        work.waiting = false;
        ready.add(work);
      }
    }

    @Override
    public void await() throws InterruptedException {
      Work work = current;
      if (work == null || work.thread != Thread.currentThread()) {
        throw new IllegalStateException("only the app can wait, not the test");
      }
      while (!raised) {
        waiter = work;
        work.pause();
      }
    }
  }

  private final Deque<Work> ready = new ArrayDeque<>();
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparingLong(Timer::at).thenComparingLong(Timer::order));
  private final Code code = new ReflectiveCode();
  final Map<Limit, Long> limits = new EnumMap<>(Limit.class);
  private final Keeper keeper;
  private final String tokens;
  private final Databases databases;
  private final TestDepot depot = new TestDepot();
  final List<String> warnings = new ArrayList<>();
  private @Nullable Work current;
  // What is not to begin yet, by how its name begins.
  private final Map<String, Deque<Work>> heldBack = new HashMap<>();
  private long now;

  /** How far the clock on the wall was put forward. */
  long wallAhead;

  private long counter;

  VirtualHost(Map<String, String> kept, String version, Databases databases) {
    this.databases = databases;
    keeper = new Kept(kept, version);
    tokens = kept.isEmpty() ? "token-" : "token-" + kept.size() + "-"; // unlike the last host's
  }

  @Override
  public long millis() {
    return now;
  }

  @Override
  public long wallMillis() {
    return now + wallAhead;
  }

  @Override
  public Task start(String name, Runnable body) {
    Work work = new Work(body, false);
    heldBack.entrySet().stream()
        .filter(held -> name.startsWith(held.getKey()))
        .findFirst()
        .<Deque<Work>>map(held -> held.getValue())
        .orElse(ready)
        .add(work);
    return work;
  }

  @Override
  public Task schedule(long delayMillis, Runnable body) {
    Work work = new Work(body, true);
    timers.add(new Timer(now + delayMillis, counter++, delayMillis, work));
    return work;
  }

  @Override
  public Signal signal() {
    return new VirtualSignal();
  }

  @Override
  public String newToken() {
    return tokens + counter++;
  }

  @Override
  public Code code() {
    return code;
  }

  @Override
  public TestDepot depot() {
    return depot;
  }

  @Override
  public Databases databases() {
    return databases;
  }

  @Override
  public boolean signsIn() {
    return true;
  }

  @Override
  public void warn(String message) {
    warnings.add(message);
  }

  @Override
  public long limit(Limit limit) {
    return limits.getOrDefault(limit, limit.usual());
  }

  @Override
  public @Nullable Keeper keeper() {
    return keeper;
  }

  /** Keeps states by token, in the memory of the test. */
  private record Kept(Map<String, String> states, String version) implements Keeper {
    @Override
    public void keep(String token, String state) {
      states.put(token, state);
    }

    @Override
    public @Nullable String find(String token) {
      return states.get(token);
    }

    @Override
    public void forget(String token) {
      states.remove(token);
    }
  }

  /** From now on what is started under such a name begins only in {@link #release}. */
  void hold(String prefix) {
    heldBack.putIfAbsent(prefix, new ArrayDeque<>());
  }

  /** Lets it begin, what was held back and all to come. */
  void release(String prefix) {
    Deque<Work> works = heldBack.remove(prefix);
    if (works != null) {
      ready.addAll(works);
    }
    drain();
  }

  /** Runs what was started, and what is due in no time, until nothing is left. */
  void drain() {
    while (true) {
      Work work = ready.poll();
      if (work == null) {
        Timer next = timers.peek();
        if (next == null || next.delay() > SHORT_MILLIS) {
          next = shortest();
        }
        if (next == null) {
          return;
        }
        timers.remove(next);
        work = next.work();
      }
      Work before = current;
      current = work;
      work.resume();
      current = before;
    }
  }

  private @Nullable Timer shortest() {
    return timers.stream()
        .filter(timer -> timer.delay() <= SHORT_MILLIS)
        .min(Comparator.comparingLong(Timer::at).thenComparingLong(Timer::order))
        .orElse(null);
  }

  /** Lets time pass, and what is due happen in its order. */
  void advance(Duration time) {
    long until = now + time.toMillis();
    drain();
    while (!timers.isEmpty() && timers.peek().at() <= until) {
      Timer timer = timers.remove();
      now = Math.max(now, timer.at());
      timer.work().resume();
      drain();
    }
    now = until;
  }
}
