package runnel.spi;

import runnel.AppBody;
import runnel.Server;

/**
 * Finds the host for {@code Runnel.run}; each host registers one with {@link
 * java.util.ServiceLoader}.
 */
public interface Launcher {
  /**
   * Shows the app to its users; returns when the app is over (on a server: when the process is
   * stopped).
   *
   * @param look what the app says of its theme and language
   */
  void run(AppBody body, Look look);

  /** A server for the app that is not started yet. */
  Server.Builder server(AppBody body, Look look);
}
