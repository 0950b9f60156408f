package runnel.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import runnel.App;
import runnel.spi.Connection;
import runnel.spi.Peer;

/** A connection right into a host, which looks at all that comes back. */
final class FuzzClient implements Connection {
  private final Peer peer;
  private final BiConsumer<String, Object> fault;
  private @Nullable Tree tree;
  private @Nullable String token;
  private long seq;
  private long ended = -1;
  private long ref;
  private boolean closed;

  FuzzClient(App app, BiConsumer<String, Object> fault) {
    this.fault = fault;
    this.peer = app.connect(this);
  }

  void say(String message) {
    peer.receive(message);
  }

  /** Loses the connection. */
  void leave() {
    synchronized (this) {
      closed = true;
    }
    peer.closed();
  }

  @Override
  public void send(String message, Runnable written) {
    try {
      synchronized (this) {
        for (String line : message.split("\n", -1)) {
          take((Map<?, ?>) Objects.requireNonNull(Json.read(line)), line);
        }
        notifyAll();
      }
    } catch (RuntimeException e) {
      fault.accept("an answer that is none: " + message, e);
    }
    written.run();
  }

  private void take(Map<?, ?> frame, String line) {
    switch (String.valueOf(frame.get("t"))) {
      case "welcome" -> {
        token = (String) frame.get("token");
        ref = number(frame, "ref");
      }
      case "problem" -> {
        if (!String.valueOf(frame.get("code")).startsWith("RN")) {
          fault.accept("a problem without a code", line);
        }
      }
      case "patch" -> {
        if (line.contains("\"exception\"")) {
          fault.accept("the app has failed", line);
        }
      }
      default -> {}
    }
    seq = Math.max(seq, number(frame, "seq"));
    if ("end".equals(frame.get("t"))) {
      ended = number(frame, "ack");
    }
    if (tree != null && frame.get("ops") instanceof List<?> ops) {
      for (Object op : ops) {
        tree.apply((List<?>) op, id -> false);
      }
    }
  }

  private static long number(Map<?, ?> frame, String name) {
    return frame.get(name) instanceof Number number ? number.longValue() : 0;
  }

  @Override
  public void close(int code, String reason) {
    synchronized (this) {
      closed = true;
    }
    // 1000 and 1001: who was away, and the end of the host.
    if (code >= 1002 && !reason.startsWith("RN")) {
      fault.accept("closed without a code", code + " " + reason);
    }
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** The number of the next event. */
  synchronized long nextRef() {
    return ref + 1;
  }

  /** An event of that number was sent. */
  synchronized void took() {
    ref++;
  }

  synchronized @Nullable String token() {
    return token;
  }

  synchronized long seq() {
    return seq;
  }

  /** Keeps the page from now on. */
  synchronized void follow() {
    tree = new Tree();
  }

  /** The page of one who keeps it. */
  synchronized Tree tree() {
    return Objects.requireNonNull(tree);
  }

  synchronized String first(String kind) {
    return tree().all().filter(each -> each.kind.equals(kind)).findFirst().orElseThrow().id;
  }

  synchronized void awaitEnd(long of, int seconds) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (ended < of) {
      long millis = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      if (millis <= 0) {
        throw new IllegalStateException("Nobody answers any more");
      }
      wait(millis);
    }
  }
}
