package runnel.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import runnel.benchmarks.Machine.PageServer;

/** Measures a server that many use for long, and one that all come back to. */
final class Soak {
  private static final int LIVE = 2_000;
  private static final int RETURNING = 1_000;
  private static final long EVERY_MILLIS = 5_000;
  private static final int MINUTES = Integer.getInteger("minutes", 2);
  private static final String S1 = "S1";

  private final Table table;

  Soak(Table table) {
    this.table = table;
  }

  void measure() throws Exception {
    Path folder = Files.createTempDirectory("runnel-soak");
    live(folder.resolve("live"));
    restart(folder.resolve("restart"));
  }

  /**
   * 2,000 sessions, each with an event every 5 s; each minute a tenth of them go, and others come.
   */
  private void live(Path sessions) throws Exception {
    List<PlainClient> clients = new ArrayList<>();
    try (PageServer server = PageServer.start(S1, "-Dsessions=" + sessions)) {
      for (int i = 0; i < LIVE; i++) {
        clients.add(PlainClient.open(server.socket));
      }
      String slider = clients.get(0).first("slider");
      round(clients, slider, 1, new ConcurrentLinkedQueue<>());
      long before = server.memoryAfterCollection();
      Queue<Long> nanos = new ConcurrentLinkedQueue<>();
      int rounds = (int) (MINUTES * 60_000L / EVERY_MILLIS);
      for (int i = 0; i < rounds; i++) {
        if (i % 12 == 11) {
          for (int n = 0; n < LIVE / 10; n++) {
            clients.removeFirst().drop();
            clients.add(PlainClient.open(server.socket));
          }
        }
        round(clients, slider, 2 + i % 90, nanos);
      }
      for (PlainClient client : clients) {
        int last = 2 + (rounds - 1) % 90;
        if (!client.shows("Square: " + last * last)) {
          throw new IllegalStateException("an event was lost:\n" + client.page());
        }
      }
      long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
      String name = "S1, 2,000 sessions, an event every 5 s, ";
      table.note(name + "rerun p50", Table.percentile(all, 0.5) / 1e6, "ms");
      table.atMost(name + "rerun p99", Table.percentile(all, 0.99) / 1e6, 50, "ms");
      table.note(name + "events", all.length, "");
      table.note("memory before", before / 1024.0, "MiB");
      table.note(
          "memory after " + MINUTES + " min, 200 sessions a minute come and go",
          server.memoryAfterCollection() / 1024.0,
          "MiB");
    } finally {
      clients.forEach(PlainClient::drop);
    }
  }

  // One event of each, spread evenly over the time.
  private static void round(List<PlainClient> clients, String slider, int value, Queue<Long> nanos)
      throws InterruptedException {
    long begin = System.nanoTime();
    for (int i = 0; i < clients.size(); i++) {
      long due = begin + i * EVERY_MILLIS * 1_000_000 / clients.size();
      long ahead = due - System.nanoTime();
      if (ahead > 0) {
        Thread.sleep(ahead / 1_000_000, (int) (ahead % 1_000_000));
      }
      PlainClient client = clients.get(i);
      long sent = System.nanoTime();
      client.onEnd(() -> nanos.add(System.nanoTime() - sent));
      client.set(slider, value);
    }
  }

  /** The server is killed; from the start of the next until each of 1,000 has its page again. */
  private void restart(Path sessions) throws Exception {
    String port = "-Dport=" + Machine.freePort();
    List<PlainClient> clients = new ArrayList<>();
    try {
      try (PageServer server = PageServer.start(S1, port, "-Dsessions=" + sessions)) {
        for (int i = 0; i < RETURNING; i++) {
          PlainClient client = PlainClient.open(server.socket);
          clients.add(client);
          client.awaitEnd(client.set(client.first("slider"), 1 + i % 100));
        }
        Thread.sleep(1_000);
        server.kill();
      }
      long begin = System.nanoTime();
      try (PageServer server = PageServer.start(S1, port, "-Dsessions=" + sessions)) {
        clients.forEach(PlainClient::connect);
        for (int i = 0; i < RETURNING; i++) {
          int value = 1 + i % 100;
          PlainClient client = clients.get(i);
          client.awaitPage(c -> c.mode().equals("recover") && c.shows("Square: " + value * value));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        table.atMost("1,000 sessions after kill -9, all have their page", seconds, 10, "s");
      }
    } finally {
      clients.forEach(PlainClient::drop);
    }
  }
}
