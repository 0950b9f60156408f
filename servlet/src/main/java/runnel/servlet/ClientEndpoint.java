package runnel.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpointConfig;
import java.nio.ByteBuffer;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.App;
import runnel.spi.Host;
import runnel.spi.Peer;

/** The WebSocket of one client, from its opening to its end. */
public final class ClientEndpoint extends Endpoint {
  /** A client that has said nothing for so long is gone; it pings after 25 s. */
  static final long IDLE_MILLIS = 90_000;

  private final App app;
  private final Host host;
  private final int maxMessageBytes;
  private final Map<String, String> headers;
  private final String address;
  private final String badge;
  private final @Nullable Principal user;
  private final @Nullable Logins logins;
  private final boolean refused;

  /** Of the client that has sent this request. */
  ClientEndpoint(
      App app,
      Host host,
      int maxMessageBytes,
      HttpServletRequest request,
      @Nullable Logins logins) {
    this.app = app;
    this.host = host;
    this.maxMessageBytes = maxMessageBytes;
    headers = Visitor.headers(request);
    this.logins = logins;
    address = Visitor.address(request);
    badge = Badge.of(request);
    user = request.getUserPrincipal();
    refused = request.getAttribute(SignInFilter.REFUSED) != null;
  }

  /** What a Jakarta container has to know of it. */
  ServerEndpointConfig config() {
    return ServerEndpointConfig.Builder.create(ClientEndpoint.class, "/ws")
        .subprotocols(List.of("runnel.1"))
        .configurator(new Handshake(this))
        .build();
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    session.setMaxIdleTimeout(IDLE_MILLIS);
    SocketConnection connection = new SocketConnection(session, headers, address, badge);
    if (refused) {
      connection.close(Logins.CLOSE, "RN211 sign in first");
      return;
    }
    Peer peer = Visitor.connect(app, connection, user, logins);
    connection.peer(peer);
    session.getUserProperties().put(SocketConnection.class.getName(), connection);
    MessageCollector collector =
        new MessageCollector(
            peer, maxMessageBytes, () -> Patience.of(host), words -> connection.close(4000, words));
    session.addMessageHandler(String.class, (MessageHandler.Partial<String>) collector::take);
    session.addMessageHandler(
        ByteBuffer.class,
        (MessageHandler.Partial<ByteBuffer>)
            (part, last) ->
                connection.close(4000, "RN030 binary message: only text is understood"));
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    ended(session);
  }

  @Override
  public void onError(Session session, Throwable problem) {
    // Broken connections are everyday life; the close that follows is what counts.
  }

  private static void ended(Session session) {
    Object connection = session.getUserProperties().get(SocketConnection.class.getName());
    if (connection instanceof SocketConnection socket) {
      socket.closed();
    }
  }
}
