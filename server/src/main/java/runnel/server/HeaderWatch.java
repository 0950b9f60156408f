package runnel.server;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Lets go of clients whose headers take too long to arrive. Jetty's own time-out begins anew with
 * each byte.
 */
final class HeaderWatch extends AbstractLifeCycle {
  private static final int LOOKS = 4;

  /** That a connection waits for its request with this number, and since when. */
  private record Waiting(long request, long sinceNanos) {}

  private final ServerConnector connector;
  private final long mostMillis;
  private Map<EndPoint, Waiting> waiting = new HashMap<>();
  private Scheduler.Task next = () -> false;

  /** Looks at all connections; a request's headers may take {@code mostMillis}. */
  HeaderWatch(ServerConnector connector, long mostMillis) {
    this.connector = connector;
    this.mostMillis = mostMillis;
  }

  @Override
  protected void doStart() {
    later();
  }

  private synchronized void later() {
    next = connector.getScheduler().schedule(this::look, mostMillis / LOOKS, TimeUnit.MILLISECONDS);
  }

  private synchronized void look() {
    long now = System.nanoTime();
    Map<EndPoint, Waiting> still = new HashMap<>();
    for (EndPoint end : connector.getConnectedEndPoints()) {
      if (end.getConnection() instanceof HttpConnection http && http.getParser().inHeaderState()) {
        Waiting known = waiting.get(end);
        long request = http.getMessagesIn();
        if (known == null || known.request() != request) {
          still.put(end, new Waiting(request, now));
        } else if (now - known.sinceNanos() > TimeUnit.MILLISECONDS.toNanos(mostMillis)) {
          end.close();
        } else {
          still.put(end, known);
        }
      }
    }
    waiting = still;
    if (isRunning()) {
      later();
    }
  }

  @Override
  protected synchronized void doStop() {
    next.cancel();
  }
}
