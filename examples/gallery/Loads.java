import module java.base;

import runnel.*;

/** What goes on in the background. */
final class Loads {
  static final Topic TOPIC =
      new Topic(
          "Background",
          "🛰️",
          Demo.of(
              Loads.class,
              new Demo("A load", "load", Loads::load),
              new Demo("Empty first", "async", Loads::async),
              new Demo("A task", "task", Loads::task),
              new Demo("Computed once", "cached", Loads::cached)));

  static void load(Ui ui) {
    Load<String> weather = ui.load("weather", "Oslo", () -> slowly("21 °C"));
    switch (weather) {
      case Load.Loading<String> l -> ui.skeleton(o -> o.height(32));
      case Load.Ready<String> r -> ui.text("Oslo: " + r.value());
      case Load.Failed<String> f -> ui.error(f.cause().getMessage());
    }
    ui.button("Again", o -> o.onClick(weather::refresh));
  }

  static void async(Ui ui) {
    String news = ui.asyncLoad("news", () -> slowly("Nothing happened"));
    ui.text(news == null ? "…" : news);
  }

  static void task(Ui ui) {
    Task<String> export = ui.task("export", load -> slowly("report.pdf"));
    export.button("Export");
    if (export.result() instanceof Load.Ready<String> ready) {
      ui.success("Exported to " + ready.value());
    }
  }

  static void cached(Ui ui) {
    int n = ui.slider("n", 1, 5, 1);
    ui.text(ui.cached("square", n, () -> slowly(n + "² = " + n * n)));
    AtomicInteger visitors = ui.resource("visitors", AtomicInteger::new);
    ui.button("Count", o -> o.onClick(visitors::incrementAndGet));
    ui.text("Counted by all: " + visitors);
    ui.button("Forget", o -> o.onClick(() -> ui.caches().clear("square")));
  }

  private static String slowly(String value) throws InterruptedException {
    Thread.sleep(1000);
    return value;
  }
}
