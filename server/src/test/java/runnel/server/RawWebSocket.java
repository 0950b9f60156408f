package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The beginning of a WebSocket, for what no client of a library would send. */
final class RawWebSocket {
  private RawWebSocket() {}

  /**
   * Asks for a WebSocket, and gives the head of the answer.
   *
   * @param headers further ones, each with its line break
   */
  static String handshake(Socket socket, String headers) throws IOException {
    String request =
        """
        GET /ws HTTP/1.1
        Host: localhost
        Connection: Upgrade
        Upgrade: websocket
        Sec-WebSocket-Version: 13
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
        """
            .replace("\n", "\r\n");
    socket
        .getOutputStream()
        .write((request + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    assertThat(head.toString()).startsWith("HTTP/1.1 101 ");
    return head.toString();
  }
}
