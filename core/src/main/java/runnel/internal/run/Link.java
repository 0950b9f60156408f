package runnel.internal.run;

import org.jspecify.annotations.Nullable;
import runnel.internal.wire.ClientFrame;
import runnel.internal.wire.HostFrames;
import runnel.internal.wire.Json.Malformed;
import runnel.spi.Connection;
import runnel.spi.Identity;
import runnel.spi.Peer;

/**
 * One connection: reads frames, finds the session that the hello means, and refuses what is no
 * frame.
 */
final class Link implements Peer {
  private final Engine engine;
  private final Connection connection;
  private final @Nullable Identity user;
  private @Nullable Session session;
  private boolean closed;

  Link(Engine engine, Connection connection, @Nullable Identity user) {
    this.engine = engine;
    this.connection = connection;
    this.user = user;
  }

  @Override
  public void receive(String message) {
    int from = 0;
    while (!closed && from <= message.length()) {
      int line = message.indexOf('\n', from);
      int to = line < 0 ? message.length() : line;
      take(message.substring(from, to));
      from = to + 1;
    }
  }

  private void take(String line) {
    ClientFrame frame;
    try {
      frame = ClientFrame.decode(line);
      if (frame instanceof ClientFrame.Hello == (session != null)) {
        throw new Malformed("the first frame, and only the first, is a hello");
      }
    } catch (Malformed malformed) {
      refuse(4000, "RN030", "Not a frame: " + malformed.getMessage());
      return;
    }
    if (frame instanceof ClientFrame.Hello hello) {
      session = engine.attach(connection, hello, user);
    } else if (session != null) {
      session.receive(connection, frame);
    }
  }

  @Override
  public void tooLarge(long limit) {
    refuse(1009, "RN031", "A message is larger than " + limit + " bytes");
  }

  private void refuse(int closeCode, String code, String message) {
    if (closed) {
      return;
    }
    String reason = code + " " + message;
    if (session == null) {
      HostFrames out = new HostFrames();
      out.problem(code, message, "", null, 0, "client");
      connection.send(out.take(), () -> {});
    } else {
      session.problem(connection, code, message);
    }
    closed();
    connection.close(closeCode, reason.length() <= 100 ? reason : reason.substring(0, 100));
  }

  @Override
  public void closed() {
    if (!closed) {
      closed = true;
      if (session != null) {
        session.detach(connection);
      }
    }
  }
}
