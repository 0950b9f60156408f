package runnel.browser.worker;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
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
    Thread thread = new Thread(body, name);
    thread.start();
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
  public Code code() {
    return UnknownCode.INSTANCE;
  }

  /** Knows nothing of the user's code: frames and records are not looked into yet. */
  private enum UnknownCode implements Code {
    INSTANCE;

    @Override
    public @Nullable String caller() {
      return null;
    }

    @Override
    public List<String> frames(Throwable problem) {
      return List.of();
    }

    @Override
    public @Nullable Map<String, @Nullable Object> components(Object value) {
      return value instanceof Parts record ? record.recordParts() : null;
    }
  }
}
