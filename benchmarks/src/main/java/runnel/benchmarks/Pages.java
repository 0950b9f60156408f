package runnel.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import runnel.AppBody;
import runnel.Runnel;
import runnel.Server;

/** The pages that are measured, and a server process for one of them. */
public final class Pages {
  static final Map<String, AppBody> ALL =
      Map.of(
          "S1",
          ui -> {
            int x = ui.slider("x", 0, 100, 50);
            ui.text("Square: " + x * x);
          },
          "S2",
          ui -> {
            int x = ui.slider("x", 0, 100, 50);
            double y = ui.slider("y", 0.0, 1.0, 0.5);
            String name = ui.textInput("Name");
            boolean on = ui.checkbox("On");
            String city = ui.select("City", List.of("Oslo", "Rome", "Lima"));
            for (int i = 0; i < 99; i++) {
              ui.keyed(i).text("Text " + i + " " + y + " " + name + " " + on + " " + city);
            }
            ui.text("Square: " + x * x);
          },
          "S3",
          ui -> {
            int x = ui.slider("x", 0, 100, 50);
            for (int i = 0; i < 999; i++) {
              ui.text("Text " + i);
            }
            ui.text("Square: " + x * x);
          });

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
    try (Server server = Runnel.server(counted).port(0).start()) {
      System.out.println(server.port());
      while (System.in.read() >= 0) {
        System.out.println(runs.sum());
      }
    }
    System.exit(0);
  }
}
