package runnel.server;

import java.net.BindException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import runnel.App;
import runnel.AppBody;
import runnel.RunnelException;

/** A running server on Jetty. Safe for use by many threads; many may run in one process. */
public final class JettyServer implements runnel.Server {
  private final Settings settings;
  private final JvmHost machine;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final App app;
  private final Server jetty;
  private volatile int port;

  private JettyServer(AppBody body, Settings settings) {
    this.settings = settings;
    machine =
        new JvmHost(settings.around(), settings.sessions(), settings.version(), settings.limits());
    ClientFiles files = ClientFiles.load(JettyServer.class.getClassLoader());
    app = new App(body, machine, files.build());
    app.look(settings.look());
    if (settings.development()) {
      app.development();
    }
    jetty = JettySetup.create(settings, app, files, machine.depot(), stopping::get);
  }

  /** A server to be configured and started. */
  public static JettyServerBuilder of(AppBody body) {
    return new JettyServerBuilder(body);
  }

  /**
   * Listens until closed.
   *
   * @throws RunnelException RN104 if the port is taken
   */
  static JettyServer start(AppBody body, Settings settings) {
    JettyServer server = new JettyServer(body, settings);
    try {
      server.jetty.start();
      server.port = ((ServerConnector) server.jetty.getConnectors()[0]).getLocalPort();
    } catch (Exception e) {
      server.close();
      throw failed(e, settings);
    }
    return server;
  }

  private static RunnelException failed(Exception problem, Settings settings) {
    String address = settings.host() + ":" + settings.port();
    RunnelException failed =
        isPortTaken(problem)
            ? new RunnelException(
                "RN104",
                "The port " + settings.port() + " is taken: another program listens on " + address,
                "--port " + (settings.port() + 1))
            : new RunnelException(
                "RN107", "Cannot listen on " + address + ": " + problem.getMessage(), "");
    failed.initCause(problem);
    return failed;
  }

  private static boolean isPortTaken(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (cause instanceof BindException && message != null && message.contains("in use")) {
        return true;
      }
    }
    return false;
  }

  /** The app that it shows, to put new code in. */
  public App app() {
    return app;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String url() {
    String host = settings.host();
    String name =
        switch (host) {
          case "0.0.0.0", "::", "[::]" -> "127.0.0.1";
          default -> host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
        };
    return "http://" + name + ":" + port();
  }

  @Override
  public void await() throws InterruptedException {
    stopped.await();
  }

  @Override
  public void close() {
    if (!stopping.compareAndSet(false, true)) {
      return;
    }
    try {
      app.close();
      jetty.stop();
    } catch (Exception e) {
      System.getLogger(JettyServer.class.getName())
          .log(System.Logger.Level.WARNING, "The server did not stop cleanly", e);
    } finally {
      machine.close();
      stopped.countDown();
    }
  }
}
