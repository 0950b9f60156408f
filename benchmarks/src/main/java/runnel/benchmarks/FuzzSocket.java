package runnel.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BiConsumer;

/** A WebSocket by hand, so that it can be wrong. */
final class FuzzSocket {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int INTERNAL_ERROR = 1011;

  private FuzzSocket() {}

  /** One connection with so many messages; what is odd about the answers is told. */
  static void send(int port, HostileFrames frames, int count, BiConsumer<String, Object> fault)
      throws IOException, InterruptedException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      DataInputStream in = new DataInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      out.write(
          ("GET /ws HTTP/1.1\r\nHost: localhost:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                  + "Sec-WebSocket-Protocol: runnel.1\r\n\r\n")
              .formatted(port)
              .getBytes(StandardCharsets.US_ASCII));
      Thread reader = Thread.startVirtualThread(() -> read(in, fault));
      try {
        write(out, frames, count);
        // What is in order about it: the server answers, and closes.
        out.write(frame(0x80 | CLOSE, new byte[] {0x03, (byte) 0xe8}));
        out.flush();
      } catch (IOException e) {
        // The server has closed it before all was sent.
      }
      reader.join();
    }
  }

  private static void write(OutputStream out, HostileFrames frames, int count) throws IOException {
    Random random = frames.random();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(frame(0x80 | TEXT, bytes(frames.hello(null))));
    for (int i = 1; i <= count; i++) {
      byte[] message = bytes(frames.next(i));
      switch (random.nextInt(40)) {
        case 0 -> all.write(frame(0x80 | 2, message)); // binary
        case 1 -> all.write(frame(random.nextInt(256), message)); // some other kind
        case 2 -> all.write(Arrays.copyOf(message, Math.min(message.length, 20))); // not even that
        case 3 ->
            all.write(new byte[] {(byte) 0x81, (byte) 0xff, 0x7f, 0x7f, 0x7f}); // huge, it says
        case 4, 5, 6, 7 -> { // in parts, also within a character
          int half = message.length / 2;
          all.write(frame(TEXT, Arrays.copyOf(message, half)));
          all.write(frame(0x80, Arrays.copyOfRange(message, half, message.length)));
        }
        case 8 -> all.write(frame(0x80 | 9, Arrays.copyOf(message, Math.min(message.length, 125))));
        default -> all.write(frame(0x80 | TEXT, message));
      }
      if (all.size() > 20_000) {
        out.write(all.toByteArray());
        all.reset();
      }
    }
    out.write(all.toByteArray());
  }

  // Half of a pair becomes bytes that are no UTF-8.
  private static byte[] bytes(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (Character.isSurrogate(c) && !pair) {
        out.writeBytes(
            new byte[] {
              (byte) (0xe0 | c >> 12), (byte) (0x80 | c >> 6 & 0x3f), (byte) (0x80 | c & 0x3f)
            });
      } else {
        out.writeBytes(text.substring(i, i + (pair ? 2 : 1)).getBytes(StandardCharsets.UTF_8));
        i += pair ? 1 : 0;
      }
    }
    return out.toByteArray();
  }

  // Masked by zeros.
  private static byte[] frame(int head, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(head);
    if (body.length < 126) {
      out.write(0x80 | body.length);
    } else if (body.length < 1 << 16) {
      out.writeBytes(new byte[] {(byte) 0xfe, (byte) (body.length >> 8), (byte) body.length});
    } else {
      out.writeBytes(new byte[] {(byte) 0xff, 0, 0, 0, 0});
      out.writeBytes(
          new byte[] {
            (byte) (body.length >> 24),
            (byte) (body.length >> 16),
            (byte) (body.length >> 8),
            (byte) body.length
          });
    }
    out.writeBytes(new byte[4]);
    out.writeBytes(body);
    return out.toByteArray();
  }

  private static void read(DataInputStream in, BiConsumer<String, Object> fault) {
    try {
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        if (line.startsWith("HTTP/") && !line.contains(" 101 ")) {
          fault.accept("no WebSocket", line);
        }
      }
      while (true) {
        int head = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        long size = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
        byte[] body = in.readNBytes((int) size);
        if ((head & 15) == CLOSE && body.length > 1) {
          int code = (body[0] & 0xff) << 8 | body[1] & 0xff;
          if (code == INTERNAL_ERROR) {
            fault.accept("the server has failed", new String(body, StandardCharsets.UTF_8));
          }
        }
      }
    } catch (java.net.SocketTimeoutException e) {
      fault.accept("neither answered nor closed", e);
    } catch (EOFException e) {
      // The end.
    } catch (IOException e) {
      // Reset: the server has closed it while more was sent.
    }
  }

  private static String line(DataInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
      line.append((char) c);
    }
    return line.toString().trim();
  }
}
