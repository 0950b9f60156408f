package runnel.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.Limit;
import runnel.Server;
import runnel.servlet.ForwardingHost;

/**
 * A host on which sessions are given up soon, where nobody is too fast, and that tells of each
 * exception which nobody catches.
 */
final class FuzzHost extends ForwardingHost {
  private static final long LONGEST_MILLIS = 500;
  private static final int MOST_KEPT = 100;
  private static final long UNLIMITED = 1_000_000_000;

  private final Keeper keeper = new Kept();
  private final Consumer<Throwable> problems;

  FuzzHost(Consumer<Throwable> problems) {
    this.problems = problems;
  }

  /** A server where nobody is too fast, either. */
  static Server.Builder unlimited(Server.Builder builder) {
    return builder
        .limit(Limit.MESSAGES_PER_SECOND, UNLIMITED)
        .limit(Limit.SESSIONS_PER_ADDRESS, 0)
        .limit(Limit.SESSIONS, UNLIMITED);
  }

  private Runnable watched(Runnable body) {
    return () -> {
      try {
        body.run();
      } catch (Throwable e) {
        problems.accept(e);
      }
    };
  }

  @Override
  public Task start(String name, Runnable body) {
    return super.start(name, watched(body));
  }

  @Override
  public Task schedule(long delayMillis, Runnable body) {
    return super.schedule(Math.min(delayMillis, LONGEST_MILLIS), watched(body));
  }

  @Override
  public long limit(Limit limit) {
    return limit == Limit.MESSAGES_PER_SECOND ? UNLIMITED : limit.usual();
  }

  @Override
  public Keeper keeper() {
    return keeper;
  }

  @Override
  public void warn(String message) {
    // What hostile values make the app say is no news.
  }

  /** Keeps the last sessions only. */
  private static final class Kept implements Keeper {
    private final Map<String, String> texts =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_KEPT;
          }
        };

    @Override
    public synchronized void keep(String token, String text) {
      texts.put(token, text);
    }

    @Override
    public synchronized @Nullable String find(String token) {
      return texts.get(token);
    }

    @Override
    public synchronized void forget(String token) {
      texts.remove(token);
    }
  }
}
