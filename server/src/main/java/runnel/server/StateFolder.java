package runnel.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Where a server keeps the sessions of an app unless told otherwise. */
final class StateFolder {
  private StateFolder() {}

  /**
   * {@code $XDG_STATE_HOME/runnel/sessions}, else {@code ~/.local/state/runnel/sessions} (on
   * Windows {@code %LOCALAPPDATA%}), and in it a folder for each app: a browser's tab that shows
   * one app on a port may next find another there.
   *
   * @param app what tells it from others: its file, or its class and folder
   */
  static Path of(String app) {
    return of(app, System.getenv(), System.getProperty("user.home", ""));
  }

  static Path of(String app, Map<String, String> environment, String home) {
    String xdg = Objects.requireNonNullElse(environment.get("XDG_STATE_HOME"), "");
    String local = Objects.requireNonNullElse(environment.get("LOCALAPPDATA"), "");
    Path base =
        !xdg.isEmpty()
            ? Path.of(xdg)
            : !local.isEmpty() ? Path.of(local) : Path.of(home, ".local", "state");
    return base.resolve("runnel").resolve("sessions").resolve(Sha256.hex(app).substring(0, 16));
  }
}
