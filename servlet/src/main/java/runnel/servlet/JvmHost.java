package runnel.servlet;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.Limit;
import runnel.spi.BoundedMap;
import runnel.spi.Databases;
import runnel.spi.Host;
import runnel.spi.Observer;

/**
 * The machine as seen by an app on a JVM: a virtual thread for each run, and one timer thread.
 *
 * <p>Safe for use by many threads. Closing it drops what was scheduled.
 */
public final class JvmHost implements Host, AutoCloseable {
  private static final int TOKEN_BYTES = 24;
  private static final long AGAIN_MILLIS = 100;

  private final SecureRandom random = new SecureRandom();
  private final UserCode code = new UserCode();
  private final JvmDepot depot = new JvmDepot(this, Disk.MACHINE);
  private final Observer observer;
  private final ScheduledThreadPoolExecutor timer;
  private final Surroundings around;
  private final Map<Limit, Long> limits;
  private final @Nullable SessionFiles sessions;
  private final boolean signsIn;
  private final Set<String> paths;
  private @Nullable Databases databases;

  /** A host with a timer of its own, where nothing outlives it. */
  public JvmHost() {
    this(Surroundings.none(), null, "", Map.of(), false, Set.of(), Observer.NONE);
  }

  /**
   * A host of an app that stands there.
   *
   * @param sessions the folder where its sessions outlive it; null for none
   * @param version of the app: what was kept under another is not taken up
   * @param limits those that are not as usual
   * @param signsIn whether visitors can sign in
   * @param paths that are not the app's
   * @param observer is told what the app does
   */
  public JvmHost(
      Surroundings around,
      @Nullable Path sessions,
      String version,
      Map<Limit, Long> limits,
      boolean signsIn,
      Set<String> paths,
      Observer observer) {
    this.observer = observer;
    this.signsIn = signsIn;
    this.paths = paths;
    this.around = around;
    this.limits = limits;
    Turns.watch();
    timer =
        new ScheduledThreadPoolExecutor(
            1,
            body -> {
              Thread thread = new Thread(body, "runnel-timer");
              thread.setDaemon(true);
              // Else it would keep the class loader of the app that happened to schedule first.
              thread.setContextClassLoader(JvmHost.class.getClassLoader());
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    this.sessions =
        sessions == null ? null : new SessionFiles(sessions, version, this, Disk.MACHINE);
  }

  @Override
  public long millis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  @Override
  public long wallMillis() {
    return System.currentTimeMillis();
  }

  @Override
  public Task start(String name, Runnable body) {
    try {
      return Thread.ofVirtual().name(name).start(body)::interrupt;
    } catch (OutOfMemoryError e) {
      // Another has taken all of it, and is about to be ended.
      return schedule(AGAIN_MILLIS, () -> start(name, body));
    }
  }

  @Override
  public Task schedule(long delayMillis, Runnable body) {
    if (timer.isShutdown()) {
      return () -> {};
    }
    Future<?> future = timer.schedule(() -> run(body), delayMillis, TimeUnit.MILLISECONDS);
    return () -> future.cancel(false);
  }

  // The timer would keep to itself what a body throws.
  private void run(Runnable body) {
    try {
      body.run();
    } catch (OutOfMemoryError e) {
      schedule(AGAIN_MILLIS, body); // likewise
    } catch (RuntimeException | Error e) {
      System.getLogger("runnel").log(System.Logger.Level.WARNING, "What was due has failed", e);
    }
  }

  @Override
  public Signal signal() {
    CountDownLatch latch = new CountDownLatch(1);
    return new Signal() {
      @Override
      public void raise() {
        latch.countDown();
      }

      @Override
      public void await() throws InterruptedException {
        latch.await();
      }
    };
  }

  @Override
  public String newToken() {
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  @Override
  public <K, V> BoundedMap<K, V> bounded(int max, Consumer<V> evicted) {
    return new CaffeineMap<>(max, evicted);
  }

  @Override
  public Code code() {
    return code;
  }

  @Override
  public JvmDepot depot() {
    return depot;
  }

  @Override
  public synchronized Databases databases() {
    if (databases == null) {
      databases = SqlModule.provider().open(around);
    }
    return databases;
  }

  @Override
  public @Nullable String secret(String name) {
    return around.secret(name);
  }

  @Override
  public long limit(Limit limit) {
    return limits.getOrDefault(limit, limit.usual());
  }

  @Override
  public boolean isOverloaded() {
    return Turns.areLate() || Heap.isFull();
  }

  @Override
  public @Nullable Keeper keeper() {
    return sessions;
  }

  @Override
  public Observer observer() {
    return observer;
  }

  @Override
  public boolean signsIn() {
    return signsIn;
  }

  @Override
  public boolean answersAt(String path) {
    return paths.contains(path);
  }

  @Override
  public void warn(String message) {
    System.getLogger("runnel").log(System.Logger.Level.WARNING, message);
  }

  /** Drops what was scheduled and held; what is scheduled later never happens. */
  @Override
  public void close() {
    timer.shutdownNow();
    if (sessions != null) {
      sessions.close();
    }
    depot.close();
    synchronized (this) {
      if (databases instanceof AutoCloseable closeable) {
        try {
          closeable.close();
        } catch (Exception e) {
          warn("The databases did not close cleanly: " + e);
        }
      }
    }
  }
}
