package runnel.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Set;
import java.util.function.BooleanSupplier;
import jdk.management.VirtualThreadSchedulerMXBean;
import runnel.App;
import runnel.spi.Figures;

/** Tells what there is to measure, to this machine and the addresses that are said. */
final class MetricsServlet extends HttpServlet {
  private final transient App app;
  private final transient Meter meter;
  private final transient BooleanSupplier ready;
  private final transient Set<AddressRange> from;

  MetricsServlet(App app, Meter meter, BooleanSupplier ready, Set<AddressRange> from) {
    this.app = app;
    this.meter = meter;
    this.ready = ready;
    this.from = from;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (mayRead(request)) {
      Replies.text(response, 200, OpenMetrics.TYPE, text());
    } else {
      String address = request.getRemoteAddr();
      Replies.text(
          response,
          403,
          "RN230 The figures are not for "
              + address
              + "\nIf they should be: metrics(\""
              + address
              + "\")\n");
    }
  }

  // Whoever comes by way of a proxy on this machine that is not trusted may be anybody.
  private boolean mayRead(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    boolean byProxy =
        request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    return Forwarded.isOf(address, from) || (Visitor.isThisMachine(address) && !byProxy);
  }

  private String text() {
    Figures now = app.figures();
    OpenMetrics out =
        new OpenMetrics()
            .gauge("ready", "Whether new visitors are let in.", ready.getAsBoolean() ? 1 : 0)
            .family("sessions", "gauge", "Sessions, by whether their page is connected.")
            .sample("{client=\"connected\"}", now.sessions() - now.away())
            .sample("{client=\"away\"}", now.away());
    meter.write(out);
    out.gauge("events_queued", "Events that wait for a run to take them.", now.eventsQueued())
        .counter("loads_started", "Functions of loads and tasks, with retries.", now.loadsStarted())
        .counter("loads_succeeded", "Loads that have brought a value.", now.loadsSucceeded())
        .counter("loads_failed", "Loads that have failed for good.", now.loadsFailed())
        .counter("loads_cancelled", "Loads that were ended early.", now.loadsCancelled())
        .gauge("loads_running", "Functions of loads and tasks that run.", now.loadsRunning())
        .gauge("loads_queued", "Loads that wait for their turn.", now.loadsQueued())
        .gauge("cache_entries", "Cached values that are kept.", now.cached());
    machine(out);
    return out.text();
  }

  private static void machine(OpenMetrics out) {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    out.gauge("heap_used_bytes", "Memory of objects, garbage among it.", heap.getUsed())
        .gauge("heap_max_bytes", "The most that the heap may grow to.", heap.getMax())
        .gauge(
            "carriers",
            "Threads that carry virtual ones.",
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class)
                .getParallelism());
  }
}
