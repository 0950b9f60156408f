package runnel.servlet;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import runnel.spi.Connection;
import runnel.spi.Peer;

/** A {@link Connection} over a Jakarta WebSocket. */
final class SocketConnection implements Connection {
  private static final int MAX_REASON_BYTES = 123;

  private final Session session;
  private final Map<String, String> headers;
  private final String address;
  private final String badge;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable Peer peer;

  SocketConnection(Session session, Map<String, String> headers, String address, String badge) {
    this.session = session;
    this.headers = headers;
    this.address = address;
    this.badge = badge;
  }

  /** Says who is to learn that the connection is gone; at once, if it already is. */
  void peer(Peer peer) {
    this.peer = peer;
    if (closed.get()) {
      peer.closed();
    }
  }

  @Override
  public void send(String message, Runnable written) {
    try {
      session
          .getAsyncRemote()
          .sendText(
              message,
              result -> {
                if (result.isOK()) {
                  written.run();
                } else {
                  broken();
                }
              });
    } catch (IllegalStateException e) {
      broken(); // Closed meanwhile.
    }
  }

  @Override
  public Map<String, String> headers() {
    return headers;
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public String badge() {
    return badge;
  }

  @Override
  public void close(int code, String reason) {
    try {
      session.close(new CloseReason(CloseCodes.getCloseCode(code), shortened(reason)));
    } catch (IOException | IllegalStateException e) {
      broken();
    }
  }

  /** A close frame holds 125 bytes, two of which are the code. */
  private static String shortened(String reason) {
    String text = reason;
    while (text.getBytes(StandardCharsets.UTF_8).length > MAX_REASON_BYTES) {
      text = text.substring(0, text.length() - 1);
    }
    return text;
  }

  /** Tells the peer, the first time. */
  void closed() {
    Peer peer = this.peer;
    if (closed.compareAndSet(false, true) && peer != null) {
      peer.closed();
    }
  }

  private void broken() {
    close(CloseCodes.GOING_AWAY.getCode(), "");
    closed();
  }
}
