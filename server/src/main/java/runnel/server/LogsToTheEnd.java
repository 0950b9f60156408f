package runnel.server;

import java.util.logging.LogManager;

/**
 * Keeps the log open while the process ends: the JDK's own closes it at the same time as the server
 * says that it leaves. Named by the property {@code java.util.logging.manager}, before anything is
 * logged.
 */
public final class LogsToTheEnd extends LogManager {
  /** For the JDK to make. */
  public LogsToTheEnd() {}

  /** Does nothing. */
  @Override
  public void reset() {}
}
