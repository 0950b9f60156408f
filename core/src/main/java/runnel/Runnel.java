package runnel;

import java.util.ServiceLoader;
import java.util.function.Consumer;
import runnel.spi.Launcher;
import runnel.spi.Look;

/** The way in: {@code void main() { Runnel.run(this::app); }}. */
public final class Runnel {
  private Runnel() {}

  /**
   * Shows the app to its users and returns when it is over. In a process of its own it serves on
   * port 8501 (system properties {@code runnel.port} and {@code runnel.host} say otherwise); under
   * {@code runnel run} that command decides.
   *
   * @throws RunnelException RN001 if there is no host on the class path, RN104 if the port is taken
   */
  public static void run(AppBody app) {
    launcher().run(app, Look.NONE);
  }

  /**
   * Shows the app likewise, with a theme or a language of its own: {@code Runnel.run(this::app, o
   * -> o.theme(t -> t.accent("#c2185b")).language("de"))}. What is said here counts more than
   * {@code runnel.toml}.
   *
   * @throws RunnelException as the other, and RN112 if an option has a value that it cannot have
   */
  public static void run(AppBody app, Consumer<AppOptions> options) {
    launcher().run(app, AppOptions.look(options));
  }

  /**
   * A server for the app, to be configured and started: {@code Runnel.server(ui ->
   * ...).port(0).start()}.
   */
  public static Server.Builder server(AppBody app) {
    return launcher().server(app, Look.NONE);
  }

  /**
   * A server likewise, for an app with a theme or a language of its own.
   *
   * @throws RunnelException RN112 if an option has a value that it cannot have
   */
  public static Server.Builder server(AppBody app, Consumer<AppOptions> options) {
    return launcher().server(app, AppOptions.look(options));
  }

  private static Launcher launcher() {
    for (Launcher launcher : ServiceLoader.load(Launcher.class, Runnel.class.getClassLoader())) {
      return launcher;
    }
    throw new RunnelException(
        "RN001", "Nothing on the class path can show an app", "java -cp runnel.jar App.java");
  }
}
