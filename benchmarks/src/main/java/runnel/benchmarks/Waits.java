package runnel.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import runnel.benchmarks.Machine.PageServer;

/** Measures what waits cost: loads, fragments at a beat, and waits that are cut short. */
final class Waits {
  private static final int ROUNDS = 200;

  private final Table table;

  Waits(Table table) {
    this.table = table;
  }

  void measure() throws Exception {
    completion("load", 1, 5);
    completion("shared", 200, 5);
    sleepers();
    clocks();
    supersede();
  }

  /** From the last line of the load's function until each client has applied the new value. */
  private void completion(String page, int sessions, double targetMillis) throws Exception {
    List<PlainClient> clients = new ArrayList<>();
    try (PageServer server = PageServer.start(page)) {
      for (int i = 0; i < sessions; i++) {
        clients.add(PlainClient.open(server.socket));
      }
      List<Long> nanos = new ArrayList<>();
      for (int round = -ROUNDS / 2; round < ROUNDS / 2; round++) {
        long[] took = new long[sessions];
        CountDownLatch shown = new CountDownLatch(sessions);
        for (int i = 0; i < sessions; i++) {
          int n = i;
          PlainClient client = clients.get(n);
          long before = client.number("done ");
          // On the connection's own thread: a thread woken for each client would be measured, too.
          client.onEnd(
              () -> {
                long done = client.number("done ");
                if (done > before && took[n] == 0) {
                  took[n] = System.nanoTime() - done;
                  shown.countDown();
                }
              });
        }
        clients.get(0).click(clients.get(0).first("button"));
        if (!shown.await(30, TimeUnit.SECONDS)) {
          throw new IllegalStateException(shown.getCount() + " clients did not show it");
        }
        if (round >= 0) {
          for (long each : took) {
            nanos.add(each);
          }
        }
      }
      long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
      String name =
          "load done to value shown, " + sessions + (sessions == 1 ? " session" : " sessions");
      table.atMost(name + ", p50", Table.percentile(all, 0.5) / 1e6, targetMillis, "ms");
      table.note(name + ", p95", Table.percentile(all, 0.95) / 1e6, "ms");
    } finally {
      clients.forEach(PlainClient::drop);
    }
  }

  private void sleepers() throws Exception {
    try (PageServer server = PageServer.start("sleepers");
        PlainClient client = PlainClient.open(server.socket)) {
      if (!client.shows("loading 10000")) {
        throw new IllegalStateException(client.page());
      }
      Thread.sleep(2_000);
      table.atMost(
          "10,000 sleeping loads, memory of the process",
          server.memoryAfterCollection() / 1024.0,
          300,
          "MiB");
    }
  }

  private void clocks() throws Exception {
    List<PlainClient> clients = new ArrayList<>();
    try (PageServer server = PageServer.start("clock")) {
      for (int i = 0; i < 1_000; i++) {
        clients.add(PlainClient.open(server.socket));
      }
      Thread.sleep(5_000);
      long bytes = clients.stream().mapToLong(PlainClient::bytes).sum();
      double cpu = server.cpuSeconds();
      long begin = System.nanoTime();
      Thread.sleep(10_000);
      double seconds = (System.nanoTime() - begin) / 1e9;
      double cores = (server.cpuSeconds() - cpu) / seconds;
      if (clients.stream().mapToLong(PlainClient::bytes).sum() == bytes) {
        throw new IllegalStateException("the clocks stand still");
      }
      table.atMost("1,000 sessions, a fragment each second, cores", cores, 0.5, "");
    } finally {
      clients.forEach(PlainClient::drop);
    }
  }

  /** A touch during a wait of 10 s: until what the new run draws before its wait is there. */
  private void supersede() throws Exception {
    try (PageServer server = PageServer.start("wait")) {
      PlainClient client = PlainClient.connectOnly(server.socket);
      client.awaitPage(c -> c.shows("x is 50"));
      String slider = client.first("slider");
      long[] nanos = new long[ROUNDS];
      for (int i = -ROUNDS; i < ROUNDS; i++) {
        int value = Math.floorMod(i, 50);
        long begin = System.nanoTime();
        client.set(slider, value);
        client.awaitPage(c -> c.number("x is ") == value);
        if (i >= 0) {
          nanos[i] = System.nanoTime() - begin;
        }
      }
      client.drop();
      table.atMost(
          "touch during an owned wait to new content, p50",
          Table.percentile(nanos, 0.5) / 1e6,
          20,
          "ms");
      table.note("touch during an owned wait, p95", Table.percentile(nanos, 0.95) / 1e6, "ms");
    }
  }
}
