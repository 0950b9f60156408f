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
    public @Nullable String take(String token) {
      String kept = Worker.kept();
      return kept.isEmpty() ? null : kept;
    }
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

    @Override
    public @Nullable String typeName(Object value) {
      Class<?> type =
          value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
      String name = type.getName();
      return AppTypes.constants(name) != null || AppTypes.components(name) != null ? name : null;
    }

    @Override
    public @Nullable Object record(String type, Map<String, @Nullable Object> components) {
      String[] names = AppTypes.components(type);
      if (names == null || names.length != components.size()) {
        return null;
      }
      Object[] values = new Object[names.length];
      for (int i = 0; i < names.length; i++) {
        if (!components.containsKey(names[i])) {
          return null;
        }
        values[i] = components.get(names[i]);
      }
      return AppTypes.record(type, values);
    }

    @Override
    public @Nullable Object constant(String type, String name) {
      Object[] constants = AppTypes.constants(type);
      for (Object constant : constants == null ? new Object[0] : constants) {
        if (((Enum<?>) constant).name().equals(name)) {
          return constant;
        }
      }
      return null;
    }
  }
}
