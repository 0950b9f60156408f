package runnel.servlet;

import java.util.concurrent.atomic.LongAdder;

/** Counts how long things took. Safe for use by many threads. */
final class Histogram {
  /** Upper ends of the buckets but for the last, which has none; in milliseconds. */
  private static final long[] MILLIS = {
    1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000
  };

  private final LongAdder[] counts = new LongAdder[MILLIS.length + 1];
  private final LongAdder sum = new LongAdder();

  Histogram() {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new LongAdder();
    }
  }

  void add(long millis) {
    int bucket = 0;
    while (bucket < MILLIS.length && millis > MILLIS[bucket]) {
      bucket++;
    }
    counts[bucket].increment();
    sum.add(millis);
  }

  void write(OpenMetrics out) {
    long below = 0;
    for (int i = 0; i < counts.length; i++) {
      below += counts[i].sum();
      String end = i < MILLIS.length ? Double.toString(MILLIS[i] / 1000.0) : "+Inf";
      out.sample("_bucket{le=\"" + end + "\"}", below);
    }
    out.sample("_count", below).seconds("_sum", sum.sum());
  }
}
