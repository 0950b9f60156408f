package runnel.servlet;

import java.util.Map;

/**
 * Something that has happened, as the one parameter of a line of the log: a text for people, and
 * the same in parts for machines.
 *
 * @param name like {@code run.failed}
 * @param text for people
 * @param parts by name: texts, numbers, lists of texts
 */
public record LogEvent(String name, String text, Map<String, Object> parts) {
  @Override
  public String toString() {
    return text;
  }

  /** Writes it to the log {@code runnel}. */
  static void log(System.Logger.Level level, String name, String text, Map<String, Object> parts) {
    System.getLogger("runnel").log(level, "{0}", new LogEvent(name, text, parts));
  }
}
