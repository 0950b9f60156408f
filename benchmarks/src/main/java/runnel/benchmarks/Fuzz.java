package runnel.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import runnel.App;
import runnel.Runnel;
import runnel.Server;
import runnel.internal.wire.ClientFrame;
import runnel.internal.wire.Json.Malformed;

/**
 * Sends an app what no client would send: most of it right into the host, which is fastest, and
 * some through a server's WebSocket. Anything but a normal answer or a refusal with a code is a
 * fault.
 */
final class Fuzz {
  // Of so many frames one goes over the WebSocket.
  private static final int SOCKET_SHARE = 20;
  private static final int FRAMES_OF_A_VISITOR = 300;
  private static final int LOOK_EVERY = 2_000;
  private static final int PATIENCE_SECONDS = 60;

  private final HostileFrames frames;
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private long sent;

  Fuzz(Path root, long seed) throws IOException {
    frames = new HostileFrames(root, seed);
  }

  /** Sends so many frames; what went wrong. */
  List<String> run(int count) throws Exception {
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> fault(thread.getName(), e));
    try {
      direct(count - count / SOCKET_SHARE);
      overSockets(count / SOCKET_SHARE);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    return List.copyOf(faults);
  }

  /** How many were sent. */
  long sent() {
    return sent;
  }

  private void fault(String where, Object what) {
    if (faults.size() < 100) {
      faults.add(where + ": " + what);
    }
    if (what instanceof Throwable e) {
      e.printStackTrace();
    }
  }

  private void direct(int count) throws Exception {
    try (FuzzHost host = new FuzzHost(e -> fault("a thread of the host", e));
        App app = new App(HostilePage::draw, host, "fuzz")) {
      FuzzClient witness = new FuzzClient(app, this::fault);
      witness.follow();
      witness.say("{\"t\":\"hello\",\"v\":1}");
      witness.awaitEnd(0, PATIENCE_SECONDS);
      frames.target(witness.tree());
      String slider = witness.first("slider");
      long witnessed = 0;
      FuzzClient visitor = null;
      for (int i = 0; i < count; i++) {
        if (visitor == null || visitor.isClosed() || i % FRAMES_OF_A_VISITOR == 0) {
          visitor = next(app, visitor);
        }
        send(visitor, frames.next(visitor.nextRef()));
        sent++;
        if (i % LOOK_EVERY == 0) {
          // Somebody else is there all the time, and must not notice.
          long ref = ++witnessed;
          witness.say(
              "{\"t\":\"event\",\"ref\":%d,\"id\":\"%s\",\"value\":%d,\"ack\":%d}"
                  .formatted(ref, slider, 1 + ref % 100, witness.seq()));
          witness.awaitEnd(ref, PATIENCE_SECONDS);
        }
      }
      if (visitor != null) {
        visitor.leave();
      }
      witness.leave();
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (app.figures().sessions() > 0 && System.nanoTime() < until) {
        Thread.sleep(20);
      }
      if (app.figures().sessions() > 0) {
        fault("sessions that do not end", app.figures());
      }
    }
  }

  // The one before goes, or comes back.
  private FuzzClient next(App app, @Nullable FuzzClient before) {
    String token = before == null || frames.random().nextInt(4) == 0 ? null : before.token();
    boolean displaced = frames.random().nextInt(8) == 0;
    if (before != null && !displaced) {
      before.leave();
    }
    FuzzClient next = new FuzzClient(app, this::fault);
    send(next, frames.random().nextInt(50) == 0 ? frames.next(1) : frames.hello(token));
    if (before != null && displaced) {
      before.leave();
    }
    return next;
  }

  private void send(FuzzClient client, String message) {
    try {
      for (String line : message.split("\n", -1)) {
        if (isEvent(line, client.nextRef())) {
          client.took();
        }
      }
      client.say(message);
    } catch (Throwable e) {
      fault("crashed on " + message, e);
      client.leave();
    }
  }

  // Whether the host counts it; else the numbers of those after it would be wrong.
  private static boolean isEvent(String line, long ref) {
    try {
      return ClientFrame.decode(line) instanceof ClientFrame.Event event && event.ref() == ref;
    } catch (Malformed refused) {
      return false;
    }
  }

  private void overSockets(int count) throws Exception {
    try (Server server =
        FuzzHost.unlimited(Runnel.server(HostilePage::draw).port(0).forgetful()).start()) {
      int left = count;
      while (left > 0) {
        int messages = Math.min(left, 1 + frames.random().nextInt(100));
        FuzzSocket.send(server.port(), frames, messages, this::fault);
        left -= messages;
        sent += messages;
      }
      try (PlainClient witness = PlainClient.open(Machine.socket(server.port()))) {
        witness.awaitEnd(witness.set(witness.first("slider"), 7));
      }
    }
  }

  /**
   * Measures, and fills the table. What leaks grows from the first half to the second; a live heap
   * is the same to a megabyte.
   */
  static void measure(Table table, int count) throws Exception {
    long begin = System.nanoTime();
    Half first = Half.of(1, count / 2);
    Half second = Half.of(2, count - count / 2);
    double seconds = (System.nanoTime() - begin) / 1e9;
    List<String> faults = new ArrayList<>(first.faults);
    faults.addAll(second.faults);
    table.note("fuzzed frames", first.sent + second.sent, "");
    table.note("fuzzed frames a second", (first.sent + second.sent) / seconds, "/s");
    table.atMost("crashes, answers without a code, lost visitors", faults.size(), 0, "");
    table.note("live heap after the first half", first.heap / 1e6, "MB");
    table.atMost("more after the second", (second.heap - first.heap) / 1e6, 2, "MB");
    faults.stream().limit(10).forEach(System.out::println);
  }

  /** What came of one half, and what was live after it. */
  private record Half(List<String> faults, long sent, long heap) {
    static Half of(long seed, int count) throws Exception {
      Fuzz fuzz = new Fuzz(Machine.ROOT, seed);
      List<String> faults = fuzz.run(count);
      long sent = fuzz.sent();
      return new Half(faults, sent, liveHeap());
    }
  }

  private static long liveHeap() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(200);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
