package e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire that can be cut: passes connections on to a server until told not to. */
final class Proxy implements AutoCloseable {
  private final ServerSocket entrance;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;
  private volatile int target;

  Proxy(int target) throws IOException {
    this.target = target;
    entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  String url() {
    return "http://127.0.0.1:" + port() + "/";
  }

  /** Drops all connections and takes no new ones. */
  void cut() throws IOException {
    cut = true;
    for (Socket socket : open) {
      socket.close();
    }
  }

  /** Passes connections on again, to the given port. */
  void mend(int port) {
    target = port;
    cut = false;
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket from = entrance.accept();
        if (cut) {
          from.close();
          continue;
        }
        Socket to = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(from);
        open.add(to);
        pass(from, to);
        pass(to, from);
      } catch (IOException gone) {
        // The entrance is closed, or the server is away: the client sees a dropped connection.
      }
    }
  }

  private static void pass(Socket from, Socket to) {
    Thread.startVirtualThread(
        () -> {
          try (from;
              to) {
            from.getInputStream().transferTo(to.getOutputStream());
          } catch (IOException gone) {
            // One side is gone; closing both tells the other.
          }
        });
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    cut();
  }
}
