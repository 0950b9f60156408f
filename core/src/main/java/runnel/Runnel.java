package runnel;

import java.util.ServiceLoader;
import runnel.spi.Launcher;

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
    launcher().run(app);
  }

  /**
   * A server for the app, to be configured and started: {@code Runnel.server(ui ->
   * ...).port(0).start()}.
   */
  public static Server.Builder server(AppBody app) {
    return launcher().server(app);
  }

  private static Launcher launcher() {
    for (Launcher launcher : ServiceLoader.load(Launcher.class, Runnel.class.getClassLoader())) {
      return launcher;
    }
    throw new RunnelException(
        "RN001", "Nothing on the class path can show an app", "java -cp runnel.jar App.java");
  }
}
