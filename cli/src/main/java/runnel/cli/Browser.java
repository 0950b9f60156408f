package runnel.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The user's web browser. */
final class Browser {
  private Browser() {}

  /** Opens {@code url} in it, if there is one. Never fails and does not wait. */
  static void open(String url) {
    List<String> command = command(url, System.getProperty("os.name", ""), System.getenv());
    if (command.isEmpty()) {
      return;
    }
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // The address is on the terminal.
    }
  }

  /** What to start, or empty if there is no screen. */
  static List<String> command(String url, String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      return List.of("open", url);
    }
    if (name.contains("win")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", url);
    }
    return environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY")
        ? List.of("xdg-open", url)
        : List.of();
  }
}
