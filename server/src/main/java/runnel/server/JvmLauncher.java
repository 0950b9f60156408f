package runnel.server;

import runnel.AppBody;
import runnel.Server;
import runnel.spi.Launcher;
import runnel.spi.Look;

/**
 * Shows apps on a server of this process. The system properties {@code runnel.port} and {@code
 * runnel.host} say where {@code Runnel.run} listens, {@code runnel.sessions} in which folder it
 * keeps sessions ({@code none}: in none).
 */
public final class JvmLauncher implements Launcher {
  @Override
  public void run(AppBody body, Look look) {
    if (DevMode.SINK.isBound()) {
      DevMode.SINK.get().accept(new DevMode.Given(body, look));
      return;
    }
    Logs.beQuiet();
    JettyServer server =
        JettyServer.of(body)
            .look(look)
            .port(Integer.getInteger("runnel.port", JettyServerBuilder.DEFAULT_PORT))
            .host(System.getProperty("runnel.host", "127.0.0.1"))
            .keeping(System.getProperty("runnel.sessions"))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "runnel-stop"));
    System.out.println("Runnel is running: " + server.url());
    try {
      server.await();
    } catch (InterruptedException e) {
      server.close();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Server.Builder server(AppBody body, Look look) {
    return JettyServer.of(body).look(look);
  }
}
