package runnel.browser.worker;

import java.util.ArrayList;
import java.util.List;
import runnel.App;
import runnel.AppBody;
import runnel.Server;
import runnel.spi.Connection;
import runnel.spi.Launcher;
import runnel.spi.Peer;

/**
 * Starts the app in the worker. Not registered in this jar: {@link runnel.browser.WasmBuild}
 * registers it for the compile alone.
 *
 * <p>For now it keeps what the app sends instead of posting it to the page. Through it the compile
 * reaches all of the engine.
 */
public final class WorkerLauncher implements Launcher {
  private final List<String> sent = new ArrayList<>();

  @Override
  public void run(AppBody body) {
    Peer peer = new App(body, new WorkerHost(), "worker").connect(new Page());
    peer.receive("{\"t\":\"hello\",\"v\":1}");
  }

  @Override
  public Server.Builder server(AppBody body) {
    throw new UnsupportedOperationException(
        "There is no server in a browser: use Runnel.run(this::app)");
  }

  /** The page's end of the message port. */
  private final class Page implements Connection {
    @Override
    public void send(String message, Runnable written) {
      sent.add(message);
      System.out.println(message);
      written.run();
    }

    @Override
    public void close(int code, String reason) {
      System.out.println(code + " " + reason);
    }
  }
}
