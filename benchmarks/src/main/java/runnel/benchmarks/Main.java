package runnel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import runnel.benchmarks.Machine.PageServer;

/**
 * Measures what the project asks of itself and prints a table. Arguments name what to measure:
 * rerun, load, idle, start, save, waits, sql, soak, fuzz; all but the last two if none is given.
 * Exits with 1 if a target was missed.
 */
public final class Main {
  private static final int WARM_UP = 5_000;
  private static final int RERUNS = 5_000;
  private static final int QUERIES = 30;
  private static final int BUSY_SESSIONS = 50;
  private static final int IDLE_SESSIONS = 1_000;

  private final Table table = new Table();

  private Main() {}

  /** Measures. */
  public static void main(String[] args) throws Exception {
    Set<String> wanted =
        args.length == 0
            ? Set.of("rerun", "load", "idle", "start", "save", "waits", "sql")
            : Set.of(args);
    Main main = new Main();
    if (wanted.contains("rerun")) {
      main.rerun("S1", "slider and its square", 0.5);
      main.rerun("S2", "5 widgets, 100 texts", 0.8);
      main.rerun("S3", "slider, 1,000 texts", 2);
      main.rerun("S4", "1,000 widgets", 10);
    }
    if (wanted.contains("load")) {
      main.load();
    }
    if (wanted.contains("idle")) {
      main.idle();
    }
    if (wanted.contains("start")) {
      main.start();
    }
    if (wanted.contains("save")) {
      main.save();
    }
    if (wanted.contains("waits")) {
      new Waits(main.table).measure();
    }
    if (wanted.contains("soak")) {
      new Soak(main.table).measure();
    }
    if (wanted.contains("sql")) {
      main.sql();
    }
    if (wanted.contains("fuzz")) {
      Fuzz.measure(main.table, Integer.getInteger("frames", 1_000_000));
    }
    System.exit(main.table.allMet() ? 0 : 1);
  }

  /**
   * One session, one event at a time: from sending it until the end of its run has been applied.
   */
  private void rerun(String page, String what, double targetMillis) throws Exception {
    try (PageServer server = PageServer.start(page);
        PlainClient client = PlainClient.open(server.socket)) {
      String slider = client.first("slider");
      long[] nanos = new long[RERUNS];
      long bytes = 0;
      long runs = server.runs();
      for (int i = -WARM_UP; i < RERUNS; i++) {
        if (i == 0) {
          bytes = client.bytes();
        }
        long begin = System.nanoTime();
        client.awaitEnd(client.set(slider, 1 + Math.floorMod(i, 100)));
        if (i >= 0) {
          nanos[i] = System.nanoTime() - begin;
        }
      }
      bytes = client.bytes() - bytes;
      runs = server.runs() - runs;
      if (runs != WARM_UP + RERUNS) {
        throw new IllegalStateException(runs + " runs for " + (WARM_UP + RERUNS) + " events");
      }
      int last = 1 + Math.floorMod(RERUNS - 1, 100);
      if (!client.shows("Square: " + last * last)) {
        throw new IllegalStateException("The page is wrong:\n" + client.page());
      }
      String name = page + " (" + what + "), ";
      table.atMost(name + "rerun p50", Table.percentile(nanos, 0.5) / 1e6, targetMillis, "ms");
      table.note(name + "rerun p95", Table.percentile(nanos, 0.95) / 1e6, "ms");
      table.atMost(name + "bytes per rerun", (double) bytes / RERUNS, 300, "B");
    }
  }

  /** A chart of ten million rows in groups, by arguments that nobody has asked for before. */
  private void sql() throws Exception {
    try (PageServer server = PageServer.start("sql");
        PlainClient client = PlainClient.open(server.socket)) {
      String slider = client.first("slider");
      long[] nanos = new long[QUERIES];
      for (int i = -5; i < QUERIES; i++) {
        int from = 10 + i;
        long begin = System.nanoTime();
        client.awaitEnd(client.set(slider, from));
        if (i >= 0) {
          nanos[i] = System.nanoTime() - begin;
        }
        if (!client.shows("From: " + from)) {
          throw new IllegalStateException("The page is wrong:\n" + client.page());
        }
      }
      String name = "DuckDB, 10M rows in 100 groups to a chart, ";
      table.atMost(name + "p50", Table.percentile(nanos, 0.5) / 1e6, 1_000, "ms");
      table.note(name + "p95", Table.percentile(nanos, 0.95) / 1e6, "ms");
    }
  }

  /** Each of 50 sessions sends its next event when the last run has ended. */
  private void load() throws Exception {
    List<PlainClient> clients = new ArrayList<>();
    try (PageServer server = PageServer.start("S1")) {
      AtomicLong ends = new AtomicLong();
      AtomicLong turn = new AtomicLong();
      String slider = "";
      for (int i = 0; i < BUSY_SESSIONS; i++) {
        PlainClient client = PlainClient.open(server.socket);
        clients.add(client);
        slider = client.first("slider");
      }
      String id = slider;
      for (PlainClient client : clients) {
        client.onEnd(
            () -> {
              ends.incrementAndGet();
              client.set(id, 1 + turn.incrementAndGet() % 100);
            });
        client.set(id, 7);
      }
      Thread.sleep(8_000);
      long endsBefore = ends.get();
      long runsBefore = server.runs();
      long begin = System.nanoTime();
      Thread.sleep(10_000);
      double rate = (ends.get() - endsBefore) * 1e9 / (System.nanoTime() - begin);
      double runs = (server.runs() - runsBefore) * 1e9 / (System.nanoTime() - begin);
      if (Math.abs(rate - runs) > 0.02 * runs) {
        throw new IllegalStateException("ends " + rate + "/s, but runs " + runs + "/s");
      }
      table.atLeast("S1, 50 sessions in a closed loop, reruns per second", rate, 4_000, "/s");
    } finally {
      clients.forEach(PlainClient::drop);
    }
  }

  /** What 1,000 sessions add to the memory of a server that has served one for a while. */
  private void idle() throws Exception {
    List<PlainClient> clients = new ArrayList<>();
    try (PageServer server = PageServer.start("S1")) {
      try (PlainClient first = PlainClient.open(server.socket)) {
        for (int i = 0; i < WARM_UP; i++) {
          first.awaitEnd(first.set(first.first("slider"), 1 + i % 100));
        }
      }
      Thread.sleep(3_000);
      long memory = server.memoryAfterCollection();
      long heap = server.heap();
      long threads = server.threads();
      for (int i = 0; i < IDLE_SESSIONS; i++) {
        clients.add(PlainClient.open(server.socket));
      }
      Thread.sleep(5_000);
      double each = (double) (server.memoryAfterCollection() - memory) / IDLE_SESSIONS;
      table.atMost("S1, 1,000 idle sessions, memory of each after GC", each, 60, "KiB");
      table.note("live objects of each", (server.heap() - heap) / 1024.0 / IDLE_SESSIONS, "KiB");
      table.note("the same process without sessions", memory / 1024.0, "MiB");
      table.atMost("threads that 1,000 sessions add", server.threads() - threads, 20, "");
    } finally {
      clients.forEach(PlainClient::drop);
    }
  }

  /** From the start of the command on a built tree until a client has the first page. */
  private void start() throws Exception {
    Path app = Machine.ROOT.resolve("examples/weather/App.java");
    long[] nanos = new long[7];
    for (int i = -1; i < nanos.length; i++) {
      long begin = System.nanoTime();
      try (RunningApp running = RunningApp.of(app)) {
        if (i >= 0) { // the first may build, and record the AOT cache
          nanos[i] = System.nanoTime() - begin;
        }
      }
    }
    table.atMost(
        "./runnel run examples/weather/App.java to the first page",
        Table.percentile(nanos, 0.5) / 1e6,
        900,
        "ms");
    table.note("the slowest of 7", nanos[nanos.length - 1] / 1e6, "ms");
  }

  /** From a written file until a client has the page with the new text. */
  private void save() throws Exception {
    Path directory = Files.createTempDirectory("runnel-save");
    Path app = directory.resolve("App.java");
    write(app, 0);
    try (RunningApp running = RunningApp.of(app)) {
      long[] nanos = new long[20];
      for (int i = -10; i < nanos.length; i++) {
        int version = i + 100;
        long begin = System.nanoTime();
        write(app, version);
        running.client.awaitPage(client -> client.shows("Version " + version));
        if (i >= 0) {
          nanos[i] = System.nanoTime() - begin;
        }
        Thread.sleep(300);
      }
      table.atMost(
          "save to new text received, p50 of 20", Table.percentile(nanos, 0.5) / 1e6, 200, "ms");
      table.note("the slowest of 20", nanos[nanos.length - 1] / 1e6, "ms");
    }
  }

  private static void write(Path app, int version) throws IOException {
    Files.writeString(
        app,
        """
        import runnel.*;

        void main() {
          Runnel.run(this::app);
        }

        void app(Ui ui) {
          int x = ui.slider("x", 0, 100, 50);
          ui.text("Square: " + x * x);
          ui.text("Version %d");
        }
        """
            .formatted(version));
  }

  /** An app started by {@code ./runnel run}, with a client that has its first page. */
  private record RunningApp(Process process, PlainClient client) implements AutoCloseable {
    static RunningApp of(Path app) throws IOException, InterruptedException {
      int port = Machine.freePort();
      Path log = Files.createTempFile("runnel", ".log");
      Process process = Machine.runApp(app, port, log);
      try {
        return new RunningApp(process, Machine.connectWhenUp(port, process, log));
      } catch (IOException | InterruptedException | RuntimeException e) {
        Machine.stop(process);
        throw e;
      }
    }

    @Override
    public void close() {
      client.drop();
      Machine.stop(process);
    }
  }
}
