package runnel.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import runnel.AppBody;
import runnel.Limit;
import runnel.Load;
import runnel.Runnel;
import runnel.Server;
import runnel.Ui;

/** The pages that are measured, and a server process for one of them. */
public final class Pages {
  static final Map<String, AppBody> ALL =
      Map.of(
          "S1", Pages::square,
          "S2", Pages::widgets,
          "S3", Pages::texts,
          "S4", Pages::thousand,
          "load", ui -> load(ui, false),
          "shared", ui -> load(ui, true),
          "sleepers", Pages::sleepers,
          "clock", Pages::clock,
          "wait", Pages::waiting,
          "sql", Pages::grouped);

  /** Ten million rows in DuckDB, of which a chart shows a hundred groups. */
  private static void grouped(Ui ui) {
    int x = ui.slider("x", 0, 100, 50);
    ui.cached(
        "rows",
        () ->
            ui.sql()
                .update(
                    "create table if not exists t as"
                        + " select range % 100 as part, random() * 100 as v from range(10_000_000)"));
    ui.barChart(
        ui.sql()
            .query(
                "select cast(part as varchar) as part, count(*) as n, avg(v) as mean from t"
                    + " where v >= ? group by part order by 1",
                x));
    ui.text("From: " + x);
  }

  private static void square(Ui ui) {
    int x = ui.slider("x", 0, 100, 50);
    ui.text("Square: " + x * x);
  }

  private static void widgets(Ui ui) {
    int x = ui.slider("x", 0, 100, 50);
    double y = ui.slider("y", 0.0, 1.0, 0.5);
    String name = ui.textInput("Name");
    boolean on = ui.checkbox("On");
    String city = ui.select("City", List.of("Oslo", "Rome", "Lima"));
    for (int i = 0; i < 99; i++) {
      ui.keyed(i).text("Text " + i + " " + y + " " + name + " " + on + " " + city);
    }
    ui.text("Square: " + x * x);
  }

  private static void texts(Ui ui) {
    int x = ui.slider("x", 0, 100, 50);
    for (int i = 0; i < 999; i++) {
      ui.text("Text " + i);
    }
    ui.text("Square: " + x * x);
  }

  /** 1,000 widgets of nine kinds, and a text that depends on the first. */
  private static void thousand(Ui ui) {
    int x = ui.slider("x", 0, 100, 50);
    ui.text("Square: " + x * x);
    for (int i = 0; i < 111; i++) {
      Ui part = ui.keyed(i);
      part.textInput("Name");
      part.numberInput("Count", 1);
      part.checkbox("On");
      part.slider("Share", 0, 100, 50);
      part.select("City", List.of("Oslo", "Rome", "Lima"));
      part.radio("Size", List.of("S", "M", "L"));
      part.toggle("Quick");
      part.textArea("Note");
      part.button("Send");
    }
  }

  /** Shows when the function of its load was done, by the clock that all processes share. */
  private static void load(Ui ui, boolean shared) {
    Load<Long> load =
        ui.load(
            "x",
            () -> {
              Thread.sleep(200); // until all show that it is being refreshed
              return System.nanoTime();
            },
            o -> {
              if (shared) {
                o.shareWithAll();
              }
            });
    if (ui.button("again")) {
      load.refresh();
    }
    ui.text("done " + load.orElse(0L));
  }

  private static void sleepers(Ui ui) {
    int loading = 0;
    for (int i = 0; i < 10_000; i++) {
      Load<String> load =
          ui.load(
              "sleeper",
              i,
              () -> {
                Thread.sleep(600_000);
                return "awake";
              });
      loading += load.isLoading() ? 1 : 0;
    }
    ui.text("loading " + loading);
  }

  private static void clock(Ui ui) {
    ui.fragment(
        "clock",
        part -> part.text("now " + System.nanoTime()),
        o -> o.runEvery(Duration.ofSeconds(1)));
  }

  private static void waiting(Ui ui) {
    int x = ui.slider("x", 0, 100, 50);
    ui.text("x is " + x);
    ui.sleep(Duration.ofSeconds(10));
    ui.text("over");
  }

  private Pages() {}

  /**
   * Serves the page named by the argument until the standard input ends. Prints the port, and after
   * each line that it reads the number of runs so far.
   */
  public static void main(String[] args) throws Exception {
    AppBody page = ALL.get(args[0]);
    if (page == null) {
      throw new IllegalArgumentException("no page " + args[0]);
    }
    LongAdder runs = new LongAdder();
    AppBody counted =
        ui -> {
          page.run(ui);
          runs.increment();
        };
    Server.Builder builder = Runnel.server(counted).port(Integer.getInteger("port", 0));
    // All sessions come from this machine.
    builder.limit(Limit.SESSIONS_PER_ADDRESS, 0);
    String sessions = System.getProperty("sessions");
    if (sessions != null) {
      builder.sessions(sessions);
    } else {
      builder.forgetful();
    }
    try (Server server = builder.start()) {
      System.out.println(server.port());
      while (System.in.read() >= 0) {
        System.out.println(runs.sum());
      }
    }
    System.exit(0);
  }
}
