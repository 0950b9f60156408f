package runnel.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import runnel.App;
import runnel.spi.Figures;

/** Tells what there is to measure, in the OpenMetrics text format. */
final class MetricsServlet extends HttpServlet {
  private static final String TYPE = "application/openmetrics-text; version=1.0.0; charset=utf-8";

  private final transient App app;

  MetricsServlet(App app) {
    this.app = app;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Replies.text(response, 200, TYPE, text(app.figures()));
  }

  static String text(Figures now) {
    StringBuilder out = new StringBuilder();
    gauge(out, "sessions", "Sessions, also those whose client is away.", now.sessions());
    head(out, "run_seconds", "summary", "Runs that are over, with their waits.");
    out.append("# UNIT runnel_run_seconds seconds\n");
    line(out, "run_seconds_count", now.runs());
    line(out, "run_seconds_sum", BigDecimal.valueOf(now.runMillis(), 3));
    counter(
        out, "loads_started", "Functions of loads and tasks, with retries.", now.loadsStarted());
    counter(out, "loads_succeeded", "Loads that have brought a value.", now.loadsSucceeded());
    counter(out, "loads_failed", "Loads that have failed for good.", now.loadsFailed());
    counter(out, "loads_cancelled", "Loads that were ended early.", now.loadsCancelled());
    gauge(out, "loads_running", "Functions of loads and tasks that run.", now.loadsRunning());
    gauge(out, "loads_queued", "Loads that wait for their turn.", now.loadsQueued());
    return out.append("# EOF\n").toString();
  }

  private static void gauge(StringBuilder out, String name, String help, Number value) {
    head(out, name, "gauge", help);
    line(out, name, value);
  }

  private static void counter(StringBuilder out, String name, String help, Number value) {
    head(out, name, "counter", help);
    line(out, name + "_total", value);
  }

  private static void head(StringBuilder out, String name, String type, String help) {
    out.append("# TYPE runnel_").append(name).append(' ').append(type).append('\n');
    out.append("# HELP runnel_").append(name).append(' ').append(help).append('\n');
  }

  private static void line(StringBuilder out, String name, Number value) {
    out.append("runnel_").append(name).append(' ').append(value).append('\n');
  }
}
