package runnel.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import runnel.benchmarks.Machine.PageServer;

/** Measures a server that many use for long, and one that all come back to. */
final class Soak {
  private static final int LIVE = Integer.getInteger("live", 2_000);
  private static final int RETURNING = LIVE / 2;
  private static final long EVERY_MILLIS = 5_000;
  private static final int ROUNDS_A_MINUTE = (int) (60_000 / EVERY_MILLIS);
  private static final int MINUTES = Integer.getInteger("minutes", 2);
  private static final String S1 = "S1";

  private final Table table;
  private long lost;

  Soak(Table table) {
    this.table = table;
  }

  void measure() throws Exception {
    Path folder = Files.createTempDirectory("runnel-soak");
    try {
      live(folder.resolve("live"));
      restart(folder.resolve("restart"));
    } finally {
      delete(folder);
    }
  }

  /** Each session has an event every 5 s; each minute a tenth of them go, and others come. */
  private void live(Path sessions) throws Exception {
    List<PlainClient> clients = new ArrayList<>();
    try (PageServer server = PageServer.start(S1, "-Dsessions=" + sessions)) {
      for (int i = 0; i < LIVE; i++) {
        clients.add(PlainClient.open(server.socket));
      }
      String slider = clients.getFirst().first("slider");
      round(clients, slider, 1, new ConcurrentLinkedQueue<>()); // until the code is warm
      lost = 0;
      heap(server, "at the beginning");
      long before = server.heap();
      Queue<Long> nanos = new ConcurrentLinkedQueue<>();
      for (int minute = 1; minute <= MINUTES; minute++) {
        for (int i = 0; i < ROUNDS_A_MINUTE; i++) {
          round(clients, slider, 2 + (minute + i) % 90, nanos);
        }
        for (int n = 0; n < LIVE / 10; n++) {
          clients.removeFirst().drop();
          clients.add(PlainClient.open(server.socket));
        }
        if (minute < MINUTES) {
          heap(server, "after " + minute + " min");
        }
      }
      long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
      table.note("sessions of S1, an event of each every 5 s", LIVE, "");
      table.note("their events", all.length, "");
      table.note("rerun p50", Table.percentile(all, 0.5) / 1e6, "ms");
      table.atMost("rerun p99", Table.percentile(all, 0.99) / 1e6, 50, "ms");
      table.atMost("events lost", lost, 0, "");
      heap(server, "at the end");
      // Of those who have gone the sessions of the last two minutes are still there.
      double away = 1 + 0.1 * Math.min(MINUTES, 3);
      table.atMost("as a share of what it was", (double) server.heap() / before, 1.1 * away, "");
    } finally {
      clients.forEach(PlainClient::drop);
    }
  }

  private void heap(PageServer server, String when) throws Exception {
    table.note("live objects " + when, server.heap() / 1048576.0, "MiB");
  }

  // One event of each, spread evenly over the time, and all answers to them.
  private void round(List<PlainClient> clients, String slider, int value, Queue<Long> nanos)
      throws InterruptedException {
    long begin = System.nanoTime();
    long[] refs = new long[clients.size()];
    for (int i = 0; i < clients.size(); i++) {
      long due = begin + i * EVERY_MILLIS * 1_000_000 / clients.size();
      long ahead = due - System.nanoTime();
      if (ahead > 0) {
        Thread.sleep(ahead / 1_000_000, (int) (ahead % 1_000_000));
      }
      PlainClient client = clients.get(i);
      long sent = System.nanoTime();
      client.onEnd(() -> nanos.add(System.nanoTime() - sent));
      refs[i] = client.set(slider, value);
    }
    for (int i = 0; i < refs.length; i++) {
      PlainClient client = clients.get(i);
      try {
        client.awaitEnd(refs[i]);
        lost += client.shows("Square: " + value * value) ? 0 : 1;
      } catch (IllegalStateException e) {
        lost++;
        System.err.println(e.getMessage());
      }
    }
  }

  /**
   * The server is killed while an event of each is on its way; from the start of the next until all
   * have their page again, as it would be without that.
   */
  private void restart(Path sessions) throws Exception {
    String port = "-Dport=" + Machine.freePort();
    List<PlainClient> clients = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try (PageServer server = PageServer.start(S1, port, "-Dsessions=" + sessions)) {
        for (int i = 0; i < RETURNING; i++) {
          PlainClient client = PlainClient.open(server.socket);
          clients.add(client);
          client.awaitEnd(client.set(client.first("slider"), 1));
        }
        for (int i = 0; i < RETURNING; i++) {
          clients.get(i).set(clients.get(i).first("slider"), value(i));
        }
        server.kill();
      }
      long begin = System.nanoTime();
      try (PageServer server = PageServer.start(S1, port, "-Dsessions=" + sessions)) {
        List<Future<?>> back = new ArrayList<>();
        for (int i = 0; i < RETURNING; i++) {
          PlainClient client = clients.get(i);
          String text = "Square: " + value(i) * value(i);
          back.add(
              threads.submit(
                  () -> {
                    client.connect();
                    client.awaitPage(c -> c.mode().equals("recover") && c.shows(text));
                    return text;
                  }));
        }
        for (Future<?> each : back) {
          each.get();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        table.atMost(
            RETURNING + " sessions at once after kill -9, all have their page", seconds, 10, "s");
        if (server.runs() < RETURNING) {
          throw new IllegalStateException("a page without a run");
        }
      }
    } finally {
      clients.forEach(PlainClient::drop);
    }
  }

  private static int value(int client) {
    return 2 + client % 90;
  }

  private static void delete(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
