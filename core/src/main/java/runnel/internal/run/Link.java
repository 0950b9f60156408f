package runnel.internal.run;

import org.jspecify.annotations.Nullable;
import runnel.Limit;
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
  private static final long BURST = 4;

  private final Engine engine;
  private final Connection connection;
  private final @Nullable Identity user;
  private @Nullable Session session;
  private boolean closed;
  private long room;
  private long filledAt;

  Link(Engine engine, Connection connection, @Nullable Identity user) {
    this.engine = engine;
    this.connection = connection;
    this.user = user;
    this.room = BURST * engine.host.limit(Limit.MESSAGES_PER_SECOND);
    this.filledAt = engine.host.millis();
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
    if (isTooFast()) {
      long most = engine.host.limit(Limit.MESSAGES_PER_SECOND);
      refuse(1008, "RN226", "More than " + most + " messages a second came from this page");
    } else if (frame instanceof ClientFrame.Hello hello) {
      try {
        session = engine.attach(connection, hello, user);
      } catch (Engine.Full full) {
        refuse(1013, "RN225", String.valueOf(full.getMessage()));
      }
    } else if (session != null) {
      session.receive(connection, frame);
    }
  }

  // A bucket that fills by the clock, and out of which each frame takes one.
  private boolean isTooFast() {
    long rate = engine.host.limit(Limit.MESSAGES_PER_SECOND);
    long now = engine.host.millis();
    long gained = (now - filledAt) * rate / 1000;
    if (gained > 0) {
      room = Math.min(BURST * rate, room + gained);
      filledAt = now;
    }
    return room-- <= 0;
  }

  @Override
  public void tooLarge(long limit) {
    refuse(1009, "RN031", "A message is larger than " + limit + " bytes");
  }

  private void refuse(int closeCode, String code, String message) {
    if (closed) {
      return;
    }
    if (closeCode != 4000) { // Not a limit: no frame at all.
      engine.host.observer().refused(code);
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
