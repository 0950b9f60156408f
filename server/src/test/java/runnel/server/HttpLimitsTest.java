package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import runnel.Runnel;
import runnel.Server;
import runnel.servlet.AppServlets;

/** What a client may not do to a server. */
class HttpLimitsTest {
  @Test
  void headersThatAreTooLargeAreRefused() throws IOException {
    try (Server server = Runnel.server(ui -> {}).port(0).forgetful().start()) {
      assertThat(answer(server, "X-Large: " + "x".repeat(20_000))).startsWith("HTTP/1.1 431 ");
      assertThat(answer(server, "X-Large: " + "x".repeat(10_000))).startsWith("HTTP/1.1 200 ");
    }
  }

  private static String answer(Server server, String header) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      String request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
      socket
          .getOutputStream()
          .write((request + header + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void whoSaysNothingIsLetGo() throws Exception {
    try (AppServlets app = AppServlets.of(ui -> {}).forgetful().build()) {
      org.eclipse.jetty.server.Server jetty = JettySetup.create(app, "127.0.0.1", 0);
      ServerConnector connector = (ServerConnector) jetty.getConnectors()[0];
      connector.setIdleTimeout(connector.getIdleTimeout() / 100);
      jetty.start();
      try (Socket socket = new Socket("127.0.0.1", connector.getLocalPort())) {
        socket.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().readAllBytes()).asString().doesNotContain(" 200 ");
      } finally {
        jetty.stop();
      }
    }
  }
}
