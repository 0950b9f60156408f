package runnel.browser.worker;

import runnel.App;
import runnel.AppBody;
import runnel.RunnelException;
import runnel.Server;
import runnel.spi.Connection;
import runnel.spi.Host;
import runnel.spi.Launcher;
import runnel.spi.Look;
import runnel.spi.Peer;

/**
 * Starts the app in the worker; the page that made the worker is its one client. Not registered in
 * this jar: {@link runnel.browser.WasmBuild} registers it for the compile alone.
 */
public class WorkerLauncher implements Launcher {
  @Override
  public final void run(AppBody body, Look look) {
    Host host = new WorkerHost();
    App app = new App(body, host, "");
    app.look(look);
    prepare(app);
    Peer peer = app.connect(new Page());
    // On threads of their own, which begin in the order of the messages.
    Worker.listen(message -> host.start("runnel-message", () -> peer.receive(message)));
  }

  /** Called before the page is let in. */
  void prepare(App app) {}

  @Override
  public final Server.Builder server(AppBody body, Look look) {
    throw new RunnelException(
        "RN039", "There is no server in a browser", "void main() { Runnel.run(this::app); }");
  }

  /** The page's end of the message port. */
  private static final class Page implements Connection {
    @Override
    public void send(String message, Runnable written) {
      Worker.post(message);
      written.run();
    }

    @Override
    public void close(int code, String reason) {
      Worker.post("{\"close\":" + code + "}");
    }
  }
}
