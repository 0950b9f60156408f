package runnel.servlet;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import runnel.spi.Observer;

/** Counts what an app does, for {@link MetricsServlet}. */
final class Meter implements Observer {
  private final LongAdder opened = new LongAdder();
  private final LongAdder closed = new LongAdder();
  private final Map<Outcome, LongAdder> runs = new EnumMap<>(Outcome.class);
  private final Histogram runTime = new Histogram();
  private final Histogram waits = new Histogram();
  private final Histogram loadTime = new Histogram();
  private final LongAdder events = new LongAdder();
  private final LongAdder patches = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();
  private final LongAdder uploads = new LongAdder();
  private final LongAdder uploadBytes = new LongAdder();
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();

  Meter() {
    for (Outcome outcome : Outcome.values()) {
      runs.put(outcome, new LongAdder());
    }
  }

  @Override
  public void sessionOpened(String session) {
    opened.increment();
  }

  @Override
  public void sessionClosed(String session, String reason) {
    closed.increment();
  }

  @Override
  public Watch runBegins(RunStart run) {
    waits.add(run.waitedMillis());
    return new Watch() {
      @Override
      public void ends(Ending ending) {
        counter(ending.outcome()).increment();
        runTime.add(ending.millis());
      }
    };
  }

  @Override
  public Watch loadWanted(String name) {
    return new Watch() {
      private boolean begun;

      @Override
      public void begins() {
        begun = true;
      }

      @Override
      public void ends(Ending ending) {
        if (begun) {
          loadTime.add(ending.millis());
        }
      }
    };
  }

  @Override
  public void received() {
    events.increment();
  }

  @Override
  public void sent(String message, int more) {
    patches.add(more);
    bytes.add(utf8(message));
  }

  @Override
  public void refused(String code) {
    refused.computeIfAbsent(code, c -> new LongAdder()).increment();
  }

  @Override
  public void uploaded(long size) {
    uploads.increment();
    uploadBytes.add(size);
  }

  @Override
  public void cached(boolean hit) {
    (hit ? hits : misses).increment();
  }

  private LongAdder counter(Outcome outcome) {
    return Objects.requireNonNull(runs.get(outcome));
  }

  private static long utf8(String text) {
    long size = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // The two halves of a pair are four bytes together.
      size += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
    }
    return size;
  }

  void write(OpenMetrics out) {
    out.counter("sessions_opened", "Sessions that were opened.", opened.sum())
        .counter("sessions_closed", "Sessions that have ended here.", closed.sum())
        .family("runs", "counter", "Runs that are over.");
    runs.forEach(
        (outcome, count) ->
            out.sample(
                "_total{outcome=\"" + outcome.name().toLowerCase(Locale.ROOT) + "\"}",
                count.sum()));
    out.family("run_seconds", "histogram", "How long runs took, with their waits.");
    runTime.write(out);
    out.family("run_wait_seconds", "histogram", "How long runs were wanted before they began.");
    waits.write(out);
    out.counter("events", "Events that pages have sent.", events.sum())
        .counter("patches", "Changes of pages that were sent.", patches.sum())
        .counter("sent_bytes", "Messages to pages, before compression.", bytes.sum())
        .family("refused", "counter", "What went beyond a limit, by the code of the error.");
    new TreeMap<>(refused)
        .forEach((code, count) -> out.sample("_total{code=\"" + code + "\"}", count.sum()));
    out.family("load_seconds", "histogram", "How long functions of loads and tasks took.");
    loadTime.write(out);
    out.counter("cache_hits", "Cached values that were there.", hits.sum())
        .counter("cache_misses", "Cached values that were not there.", misses.sum())
        .counter("uploads", "Files that have arrived.", uploads.sum())
        .counter("upload_bytes", "What they hold.", uploadBytes.sum());
  }
}
