package runnel.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import runnel.internal.wire.JsonWriter;
import runnel.servlet.LogContext;
import runnel.servlet.LogEvent;

/**
 * Lines of the log as JSON, one object each. To be used by handlers that format on the thread that
 * logs, as those of the JDK do: it knows of which session and run the line is.
 */
final class JsonLines extends Formatter {
  @Override
  public String format(LogRecord line) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("time", line.getInstant().toString());
    parts.put("level", level(line.getLevel()));
    parts.put("logger", String.valueOf(line.getLoggerName()));
    parts.put("message", formatMessage(line));
    LogContext here = LogContext.current();
    if (here != null) {
      parts.put("app", here.app());
      parts.put("session", here.session());
      parts.put("run", (long) here.run());
    }
    Object[] parameters = line.getParameters();
    if (parameters != null && parameters.length == 1 && parameters[0] instanceof LogEvent event) {
      parts.put("event", event.name());
      event.parts().forEach((name, part) -> parts.put(name, forJson(part)));
    }
    if (line.getThrown() != null) {
      StringWriter trace = new StringWriter();
      line.getThrown().printStackTrace(new PrintWriter(trace));
      parts.put("trace", trace.toString());
    }
    return JsonWriter.text(parts) + "\n";
  }

  private static Object forJson(Object part) {
    return part instanceof Integer number ? Long.valueOf(number) : part;
  }

  private static String level(Level level) {
    int value = level.intValue();
    return value >= Level.SEVERE.intValue()
        ? "ERROR"
        : value >= Level.WARNING.intValue()
            ? "WARNING"
            : value >= Level.INFO.intValue() ? "INFO" : "DEBUG";
  }
}
