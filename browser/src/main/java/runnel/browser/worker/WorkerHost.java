package runnel.browser.worker;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import runnel.spi.Databases;
import runnel.spi.Depot;
import runnel.spi.Host;

/** What the core needs, out of the browser's timers and TeaVM's threads, which are coroutines. */
final class WorkerHost implements Host {
  @Override
  public long millis() {
    return (long) Worker.now();
  }

  @Override
  public long wallMillis() {
    return System.currentTimeMillis();
  }

  @Override
  public Task start(String name, Runnable body) {
    Thread thread = Thread.ofVirtual().name(name).start(body);
    return thread::interrupt;
  }

  @Override
  public Task schedule(long delayMillis, Runnable body) {
    // The browser calls back outside of any thread, where a monitor cannot be waited for.
    int timer = Worker.after(() -> start("runnel-timer", body), delayMillis);
    return () -> Worker.cancel(timer);
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

  /** No secret is needed: the session never leaves the tab that holds it. */
  @Override
  public String newToken() {
    return Worker.randomName();
  }

  @Override
  public Depot depot() {
    return DepotHolder.DEPOT;
  }

  @Override
  public Databases databases() {
    return DatabasesHolder.DATABASES;
  }

  /** Only apps that ask in SQL have it. */
  private static final class DatabasesHolder {
    static final Databases DATABASES = new WorkerDatabases();
  }

  /** Only apps with media or uploads have it. */
  private static final class DepotHolder {
    static final Depot DEPOT = new WorkerDepot();
  }

  @Override
  public void warn(String message) {
    Worker.warn("Runnel: " + message);
  }

  /** The page keeps it, because it outlives the worker. */
  @Override
  public Keeper keeper() {
    return ThePage.INSTANCE;
  }

  private enum ThePage implements Keeper {
    INSTANCE;

    @Override
    public void keep(String token, String state) {
      Worker.post("{\"keep\":" + state + "}");
    }

    @Override
    public @Nullable String find(String token) {
      String kept = Worker.kept();
      return kept.isEmpty() ? null : kept;
    }
  }

  @Override
  public Code code() {
    return WorkerCode.INSTANCE;
  }
}
