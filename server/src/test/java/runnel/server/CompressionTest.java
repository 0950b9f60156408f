package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import runnel.Runnel;
import runnel.Server;

class CompressionTest {
  private static final String LONG_TEXT = "All work and no play. ".repeat(200);

  @Test
  void largeMessagesArePackedSmallOnesAreNotAndNothingIsRemembered() throws Exception {
    try (Server server =
            Runnel.server(
                    ui -> {
                      ui.text("short");
                      ui.text(ui.button("More") ? LONG_TEXT : "nothing");
                    })
                .port(0)
                .start();
        Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(20_000);
      DataInputStream in = new DataInputStream(socket.getInputStream());

      String extensions =
          "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n";
      assertThat(RawWebSocket.handshake(socket, extensions))
          .contains("permessage-deflate")
          .contains("server_no_context_takeover")
          .contains("client_no_context_takeover");

      send(socket, "{\"t\":\"hello\",\"v\":1}");
      String small = "";
      while (!small.contains("\"end\"")) {
        Frame frame = Frame.read(in);
        assertThat(frame.packed).isFalse();
        small += frame.text();
      }

      String button = small.replaceFirst("(?s).*\"([^\"]+)\",\"button\".*", "$1");
      send(socket, "{\"t\":\"event\",\"ref\":1,\"id\":\"" + button + "\",\"trigger\":true}");
      Frame large = Frame.read(in);
      while (!large.packed) {
        large = Frame.read(in);
      }
      assertThat(large.payload.length).isLessThan(500);
      assertThat(large.text()).contains(LONG_TEXT);
    }
  }

  /** Sends a short text, masked with zeros. */
  private static void send(Socket socket, String text) throws IOException {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    byte[] frame = new byte[6 + payload.length];
    frame[0] = (byte) 0x81;
    frame[1] = (byte) (0x80 | payload.length);
    System.arraycopy(payload, 0, frame, 6, payload.length);
    socket.getOutputStream().write(frame);
  }

  private record Frame(boolean packed, byte[] payload) {
    static Frame read(DataInputStream in) throws IOException {
      int first = in.readUnsignedByte();
      int length = in.readUnsignedByte();
      byte[] payload = new byte[length == 126 ? in.readUnsignedShort() : length];
      in.readFully(payload);
      return new Frame((first & 0x40) != 0, payload);
    }

    String text() throws DataFormatException {
      if (!packed) {
        return new String(payload, StandardCharsets.UTF_8);
      }
      byte[] whole = Arrays.copyOf(payload, payload.length + 4); // Ends with 00 00 ff ff.
      whole[whole.length - 2] = (byte) 0xff;
      whole[whole.length - 1] = (byte) 0xff;
      byte[] text = new byte[100_000];
      try (Inflater inflater = new Inflater(true)) {
        inflater.setInput(whole);
        return new String(text, 0, inflater.inflate(text), StandardCharsets.UTF_8);
      }
    }
  }
}
