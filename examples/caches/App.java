import runnel.*;

/** Slow things are done once: values that are cached, and a resource that all sessions share. */
void main() {
  Runnel.run(this::app);
}

void app(Ui ui) {
  ui.title("Caches");
  ui.markdown("Each height takes a second to compute, **once**: go back to it and it is there.");

  int height = ui.slider("Height", 1, 12, 6, o -> o.unit("rows"));
  Meter meter = ui.resource("meter", Meter::new);
  List<List<Long>> rows =
      ui.cached(
          "triangle",
          height,
          () -> triangle(height, meter),
          o -> o.ttl(Duration.ofMinutes(10)).maxEntries(100).spinner("Computing"));

  // What a reader gets is its own: this changes neither what is cached nor what others see.
  rows.getLast().add(rows.getLast().stream().mapToLong(n -> n).sum());
  ui.text("The last row and its sum: " + rows.getLast());
  ui.table(rows.stream().map(row -> new Row(row.size(), row.toString())).toList());
  ui.metric("Computations", meter.count());

  if (ui.button("Compute anew")) {
    ui.caches().clear("triangle", height);
    ui.rerun();
  }
}

record Row(int numbers, String row) {}

/** Pascal's triangle. */
List<List<Long>> triangle(int height, Meter meter) throws InterruptedException {
  Thread.sleep(1000);
  meter.add();
  List<List<Long>> rows = new ArrayList<>();
  for (int i = 0; i < height; i++) {
    List<Long> row = new ArrayList<>();
    for (int k = 0; k <= i; k++) {
      row.add(k == 0 || k == i ? 1L : rows.get(i - 1).get(k - 1) + rows.get(i - 1).get(k));
    }
    rows.add(row);
  }
  return rows;
}

/** Counts for all sessions, so it must be safe for use by several threads. */
static final class Meter implements AutoCloseable {
  private int count;

  synchronized void add() {
    count++;
  }

  synchronized int count() {
    return count;
  }

  @Override
  public void close() {
    IO.println(count() + " computations in all");
  }
}
