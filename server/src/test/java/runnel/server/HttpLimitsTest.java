package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import runnel.Limit;
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

  @Test
  void headersThatComeByteByByteAreNotWaitedFor() throws Exception {
    try (AppServlets app = AppServlets.of(ui -> {}).forgetful().build()) {
      org.eclipse.jetty.server.Server jetty = JettySetup.create(app, "127.0.0.1", 0, 400);
      jetty.start();
      int port = ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
      try (Socket slow = new Socket("127.0.0.1", port);
          Socket empty = new Socket("127.0.0.1", port)) {
        String request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n";
        slow.getOutputStream().write((request + "X-Slow: ").getBytes(StandardCharsets.US_ASCII));
        assertThat(dribble(slow, 'x')).isEmpty();
        assertThat(dribble(empty, '\n')).isEmpty();
        try (Socket usual = new Socket("127.0.0.1", port)) {
          usual.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.US_ASCII));
          assertThat(usual.getInputStream().read()).isEqualTo('H');
        }
      } finally {
        jetty.stop();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void anUploadThatComesByteByByteIsBrokenOff(Container container) throws Exception {
    try (Server server =
            container.start(
                ui -> ui.fileUpload("File"), app -> app.limit(Limit.SECONDS_PER_MEGABYTE, 1));
        TestClient client = TestClient.open(server)) {
      client.send("{\"t\":\"hello\",\"v\":1}");
      String to =
          client.await("patch").toString().replaceFirst("(?s).*(_runnel/upload/[\\w-]+).*", "$1");
      assertThat(dribbledTo(server, to)).startsWith("HTTP/1.1 408 ").contains("RN238 ");
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void aMessageOverHttpThatComesByteByByteIsBrokenOff(Container container) throws Exception {
    try (Server server =
            container.start(ui -> {}, app -> app.limit(Limit.SECONDS_PER_MEGABYTE, 1));
        StreamClient client = new StreamClient(server)) {
      String path = "_runnel/send";
      String headers = "X-Runnel-Connection: " + client.id() + "\r\nX-Runnel-Number: 1\r\n";
      assertThat(dribbledTo(server, path, headers)).startsWith("HTTP/1.1 408 ").contains("RN238 ");
      assertThat(client.send("{\"t\":\"hello\",\"v\":1}")).isEqualTo(404);
    }
  }

  @Test
  void aFrameThatComesByteByByteIsBrokenOff() throws Exception {
    try (Server server =
            Container.JETTY.start(ui -> {}, app -> app.limit(Limit.SECONDS_PER_MEGABYTE, 1));
        Socket socket = new Socket("127.0.0.1", server.port())) {
      RawWebSocket.handshake(socket, "");
      byte[] frame = {(byte) 0x81, (byte) 0xfe, 0x10, 0, 0, 0, 0, 0}; // 4,096 bytes of text
      socket.getOutputStream().write(frame);
      assertThat(dribble(socket, ' ')).contains("RN238 ");
    }
  }

  private static String dribbledTo(Server server, String path, String... headers)
      throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      String request =
          "POST /" + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n";
      socket
          .getOutputStream()
          .write((request + String.join("", headers) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      return dribble(socket, 'x');
    }
  }

  /**
   * Sends a byte, and another whenever nothing was heard for a while; gives what was heard until
   * the end, or the word that it comes too slowly.
   */
  private static String dribble(Socket socket, char what) throws IOException {
    StringBuilder heard = new StringBuilder();
    socket.setSoTimeout(20);
    try {
      for (int i = 0; i < 4_000; i++) {
        try {
          int next = socket.getInputStream().read();
          if (next >= 0) {
            heard.append((char) next);
          }
          if (next < 0 || heard.indexOf(" bytes in ") >= 0) {
            return heard.toString();
          }
        } catch (SocketTimeoutException nothing) {
          socket.getOutputStream().write(what);
        }
      }
    } catch (SocketException closed) {
      return heard.toString();
    }
    throw new AssertionError("The server goes on listening; it has said " + heard);
  }
}
