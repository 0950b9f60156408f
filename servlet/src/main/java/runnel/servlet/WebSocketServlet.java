package runnel.servlet;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.App;
import runnel.spi.Host;

/** Turns requests to {@code ws} into WebSockets of the app, if their origin may. */
final class WebSocketServlet extends HttpServlet {
  private final transient Gate gate;
  private final transient App app;
  private final transient Host host;
  private final int maxMessageBytes;
  private final transient @Nullable Logins logins;

  WebSocketServlet(Gate gate, App app, Host host, int maxMessageBytes, @Nullable Logins logins) {
    this.gate = gate;
    this.app = app;
    this.host = host;
    this.maxMessageBytes = maxMessageBytes;
    this.logins = logins;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Gate.Refusal refusal = gate.checkOrigin(request);
    if (refusal != null) {
      Replies.text(response, 403, refusal.text());
      return;
    }
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      response.setHeader("Upgrade", "websocket");
      Replies.text(response, 426, "This is a WebSocket, see docs/wire.md.\n");
      return;
    }
    Object container = getServletContext().getAttribute(ServerContainer.class.getName());
    try {
      ((ServerContainer) container)
          .upgradeHttpToWebSocket(
              request,
              response,
              new ClientEndpoint(app, host, maxMessageBytes, request, logins).config(),
              Map.of());
    } catch (DeploymentException e) {
      throw new ServletException(e);
    }
  }
}
