package runnel.server;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * What a server of its own writes to its log, on standard error: what is logged by {@code
 * System.Logger}, {@code java.util.logging} or SLF4J, by Runnel, libraries and the app.
 */
public final class Logs {
  private static final Map<String, Level> LEVELS =
      Map.of(
          "error", Level.SEVERE, "warning", Level.WARNING, "info", Level.INFO, "debug", Level.FINE);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  // Loggers keep their level for as long as somebody holds them.
  private static final Logger RUNNEL = Logger.getLogger("runnel");
  private static final List<Logger> LIBRARIES =
      Stream.of("org.eclipse", "org.apache", "com.zaxxer", "com.nimbusds", "jdk", "sun", "java")
          .map(Logger::getLogger)
          .toList();

  private Logs() {}

  /** In a program that says nothing of its log, only what is wrong with Runnel is written. */
  static void beQuiet() {
    if (RUNNEL.getLevel() == null) {
      RUNNEL.setLevel(Level.WARNING);
    }
  }

  /** How lines look. */
  public enum Format {
    /** For people. */
    TEXT,
    /** For machines: one object of JSON for each line. */
    JSON
  }

  /** Whether there is such a level: {@code error}, {@code warning}, {@code info}, {@code debug}. */
  public static boolean isLevel(String level) {
    return LEVELS.containsKey(level);
  }

  /**
   * For the whole process, from now on. Of the libraries that Runnel brings along only warnings and
   * errors are written.
   *
   * @param level from which on lines are written
   * @throws IllegalArgumentException if there is no such level
   */
  public static void set(Format format, String level) {
    if (!isLevel(level)) {
      throw new IllegalArgumentException(
          "level must be error, warning, info or debug, not " + level);
    }
    Level least = LEVELS.getOrDefault(level, Level.INFO);
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    Handler console = new ConsoleHandler();
    console.setLevel(Level.ALL);
    console.setFormatter(format == Format.JSON ? new JsonLines() : new TextLines());
    root.addHandler(console);
    root.setLevel(least);
    Level libraries = least.intValue() < Level.WARNING.intValue() ? Level.WARNING : least;
    RUNNEL.setLevel(least);
    LIBRARIES.forEach(logger -> logger.setLevel(libraries));
  }

  private static final class TextLines extends Formatter {
    @Override
    public String format(LogRecord line) {
      StringBuilder text = new StringBuilder();
      text.append(TIME.format(LocalTime.ofInstant(line.getInstant(), ZoneId.systemDefault())))
          .append(' ')
          .append(Level.SEVERE.equals(line.getLevel()) ? "ERROR" : line.getLevel())
          .append(' ')
          .append(formatMessage(line))
          .append('\n');
      for (Throwable cause = line.getThrown(); cause != null; cause = cause.getCause()) {
        text.append("  ").append(cause).append('\n');
      }
      return text.toString();
    }
  }
}
