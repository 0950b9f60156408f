package runnel;

import java.util.ServiceLoader;
import runnel.spi.Launcher;

/** The way in: {@code void main() { Runnel.run(this::app); }}. */
public final class Runnel {
  private Runnel() {}

  /** Shows the app to its users and returns when it is over. */
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
    throw new IllegalStateException("RN001 No host for Runnel");
  }
}
