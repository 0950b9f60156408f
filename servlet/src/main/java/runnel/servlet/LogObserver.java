package runnel.servlet;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.spi.Host;
import runnel.spi.Observer;

/**
 * Writes to the log {@code runnel} what operators want to know, and says of each run on whose
 * thread it is: {@link LogContext}.
 */
final class LogObserver implements Observer {
  private static final System.Logger LOG = System.getLogger("runnel");

  // Of many that are refused for the same reason, one line says enough.
  private static final long SILENCE_NANOS = 10_000_000_000L;

  private final Map<String, Long> told = new ConcurrentHashMap<>();
  private final String app;
  private final Host.Code code;

  /** For one app, like {@code sales/App.java}. */
  LogObserver(String app, Host.Code code) {
    this.app = app;
    this.code = code;
  }

  @Override
  public void sessionOpened(String session) {
    session(session, "session.opened", "Session " + session + " opened", "");
  }

  @Override
  public void sessionClosed(String session, String reason) {
    session(session, "session.closed", "Session " + session + " closed: " + reason, reason);
  }

  private void session(String session, String event, String text, String reason) {
    if (LOG.isLoggable(INFO)) {
      Map<String, Object> parts = new LinkedHashMap<>(Map.of("app", app, "session", session));
      if (!reason.isEmpty()) {
        parts.put("reason", reason);
      }
      LogEvent.log(INFO, event, text, parts);
    }
  }

  @Override
  public Watch runBegins(RunStart run) {
    LogContext.enter(new LogContext(app, run.session(), run.number()));
    return new Watch() {
      @Override
      public void ends(Ending ending) {
        System.Logger.Level level = ending.problem() == null ? DEBUG : WARNING;
        if (LOG.isLoggable(level)) {
          Map<String, Object> parts = parts(ending);
          parts.put("page", run.page());
          parts.put("trigger", run.trigger());
          parts.put("patches", ending.patches());
          parts.put("waitedMs", run.waitedMillis());
          tell(level, "run", "Run " + run.number() + " of session " + run.session(), ending, parts);
        }
        LogContext.enter(null);
      }
    };
  }

  @Override
  public Watch loadWanted(String name) {
    LogContext wanted = LogContext.current();
    return new Watch() {
      private boolean begun;

      @Override
      public void begins() {
        begun = true;
        LogContext.enter(wanted);
      }

      @Override
      public void ends(Ending ending) {
        System.Logger.Level level = ending.outcome() == Outcome.FAILED ? WARNING : DEBUG;
        if (LOG.isLoggable(level)) {
          Map<String, Object> parts = parts(ending);
          parts.put("load", name);
          tell(level, "load", "Load " + name, ending, parts);
        }
        if (begun) {
          LogContext.enter(null);
        }
      }
    };
  }

  private Map<String, Object> parts(Ending ending) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("app", app);
    parts.put("ms", ending.millis());
    Throwable problem = ending.problem();
    if (problem != null) {
      List<String> frames = code.frames(problem);
      if (!frames.isEmpty()) {
        parts.put("at", line(frames.getFirst()));
        parts.put("frames", frames);
      }
      parts.put("error", problem.toString());
      if (problem instanceof RunnelException ours) {
        parts.put("code", ours.code());
      }
    }
    return parts;
  }

  /** {@code App.java:14} of {@code App.app(App.java:14)}. */
  private static String line(String frame) {
    return frame.substring(frame.indexOf('(') + 1, frame.length() - 1);
  }

  private static void tell(
      System.Logger.Level level,
      String what,
      String subject,
      Ending ending,
      Map<String, Object> parts) {
    @Nullable Object at = parts.get("at");
    @Nullable Object error = parts.get("error");
    String outcome = ending.outcome().name().toLowerCase(Locale.ROOT);
    LogEvent.log(
        level,
        what + "." + outcome,
        subject
            + " "
            + outcome
            + (at == null ? "" : " at " + at)
            + " after "
            + ending.millis()
            + " ms"
            + (error == null ? "" : ": " + error),
        parts);
  }

  @Override
  public void refused(String limit) {
    long now = System.nanoTime();
    Long before = told.get(limit);
    if (before == null || now - before > SILENCE_NANOS) {
      told.put(limit, now);
      LogEvent.log(WARNING, "limit", limit + " A limit was hit", Map.of("app", app, "code", limit));
    }
  }

  @Override
  public void leaves() {
    LogEvent.log(INFO, "server.leaving", "All pages are sent away", Map.of("app", app));
  }
}
