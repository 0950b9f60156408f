package runnel.server;

import java.net.BindException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import runnel.App;
import runnel.AppBody;
import runnel.RunnelException;
import runnel.servlet.AppServlets;

/** A running server on Jetty. Safe for use by many threads; many may run in one process. */
public final class JettyServer implements runnel.Server {
  private final AppServlets app;
  private final String host;
  private final Server jetty;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile int port;

  private JettyServer(AppServlets app, String host, int port) {
    this.app = app;
    this.host = host;
    this.port = port;
    jetty = JettySetup.create(app, host, port);
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
  static JettyServer start(AppServlets app, String host, int port) {
    JettyServer server = new JettyServer(app, host, port);
    if (app.isForEverybody()) {
      System.getLogger("runnel")
          .log(
              System.Logger.Level.WARNING,
              "RN216 Everybody who can reach "
                  + host
                  + " can use this app: nobody has to sign in."
                  + " To let only this machine in: --host 127.0.0.1."
                  + " To let users sign in: [auth] in runnel.toml, see docs/signing-in.md");
    }
    try {
      server.jetty.start();
      server.port = ((ServerConnector) server.jetty.getConnectors()[0]).getLocalPort();
    } catch (Exception e) {
      server.close();
      throw server.failed(e);
    }
    return server;
  }

  private RunnelException failed(Exception problem) {
    String address = host + ":" + port;
    RunnelException failed =
        isPortTaken(problem)
            ? new RunnelException(
                "RN104",
                "The port " + port + " is taken: another program listens on " + address,
                "--port " + (port + 1))
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
    return app.app();
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String url() {
    String name =
        switch (host) {
          case "0.0.0.0", "::", "[::]" -> "127.0.0.1";
          default -> host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
        };
    return "http://" + name + ":" + port() + app.path();
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
      app.leave();
      jetty.stop();
    } catch (Exception e) {
      System.getLogger(JettyServer.class.getName())
          .log(System.Logger.Level.WARNING, "The server did not stop cleanly", e);
    } finally {
      app.close();
      stopped.countDown();
    }
  }
}
