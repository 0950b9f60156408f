package runnel.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import runnel.internal.wire.JsonWriter;
import runnel.spi.Connection;
import runnel.spi.Host;
import runnel.spi.Peer;

/**
 * A {@link Connection} over plain HTTP: what is to be sent waits for an answer that carries it, and
 * what the client says comes in requests, which it numbers.
 */
final class HttpConnection implements Connection {
  private static final long BEAT_MILLIS = 15_000;
  private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

  /** A message on its way. {@code last}: it is the word that the connection is over. */
  private record Message(String text, Runnable written, boolean last) {}

  private final String id;
  private final @Nullable String user;
  private final Map<String, String> headers;
  private final String address;
  private final String badge;
  private final Runnable forget;
  private final BlockingQueue<Message> waiting = new LinkedBlockingQueue<>();
  private final AtomicReference<@Nullable Thread> carrier = new AtomicReference<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable Peer peer;
  private volatile @Nullable MessageCollector collector;
  private volatile long heardNanos = System.nanoTime();
  private long taken;

  /**
   * A connection that nobody carries yet.
   *
   * @param id names it; nobody can guess it
   * @param user who has begun it, or null
   * @param headers of the request that has begun it
   * @param address where that came from
   * @param badge of the browser that sent it
   * @param forget called once, when it is over
   */
  HttpConnection(
      String id,
      @Nullable String user,
      Map<String, String> headers,
      String address,
      String badge,
      Runnable forget) {
    this.id = id;
    this.user = user;
    this.headers = headers;
    this.address = address;
    this.badge = badge;
    this.forget = forget;
  }

  /** Says who takes what the client sends. */
  void peer(Peer peer, int maxMessageBytes, Host host) {
    this.peer = peer;
    // Each message is the body of a request, which is watched itself.
    collector =
        new MessageCollector(
            peer, maxMessageBytes, () -> Patience.of(host), words -> close(4000, words));
  }

  String id() {
    return id;
  }

  @Nullable String user() {
    return user;
  }

  /** How long the client has not asked for anything. */
  long silentMillis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - heardNanos);
  }

  @Override
  public void send(String message, Runnable written) {
    waiting.add(new Message(message, written, false));
  }

  @Override
  public void close(int code, String reason) {
    waiting.add(
        new Message(
            "{\"close\":" + code + ",\"reason\":" + JsonWriter.text(reason) + "}", () -> {}, true));
  }

  @Override
  public Map<String, String> headers() {
    return headers;
  }

  @Override
  public String badge() {
    return badge;
  }

  @Override
  public String address() {
    return address;
  }

  /**
   * Writes what there is to say as events, until the connection is over; or one message, if it
   * comes in time. An answer that carried it before ends.
   */
  void carry(OutputStream out, boolean lasting) {
    heardNanos = System.nanoTime();
    Thread me = Thread.currentThread();
    Thread before = carrier.getAndSet(me);
    if (before != null) {
      before.interrupt();
    }
    try {
      if (lasting) {
        write(out, BEAT); // The client waits for it, to see whether answers arrive piece by piece.
      }
      do {
        Message next = waiting.poll(BEAT_MILLIS, TimeUnit.MILLISECONDS);
        write(out, next == null ? BEAT : event(next.text()));
        if (next != null) {
          next.written().run();
          if (next.last()) {
            lost();
            return;
          }
        }
      } while (lasting);
    } catch (IOException e) {
      lost();
    } catch (InterruptedException e) {
      // Another answer carries it from now on.
    } finally {
      carrier.compareAndSet(me, null);
    }
  }

  private static void write(OutputStream out, byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  private static byte[] event(String message) {
    return ("data: " + message.replace("\n", "\ndata: ") + "\n\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Takes one message.
   *
   * @param number counts the messages from 1
   * @return the status of the answer: 204, also for a message that was there before; 409 if one is
   *     missing before it, 413 if it is too large, 400 if it is no text
   */
  synchronized int take(long number, InputStream body) throws IOException {
    heardNanos = System.nanoTime();
    MessageCollector into = collector;
    if (number <= taken) {
      return 204;
    }
    if (into == null || number != taken + 1) {
      lost();
      return 409;
    }
    taken = number;
    // Not closed: what is left of it may have to be read.
    Reader text = new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder());
    try {
      char[] part = new char[8192];
      for (int n = text.read(part); n >= 0; n = text.read(part)) {
        if (!into.take(new String(part, 0, n), false)) {
          return 413;
        }
      }
      into.take("", true);
      return 204;
    } catch (CharacterCodingException e) {
      close(4000, "RN030 not UTF-8");
      return 400;
    } catch (IOException e) {
      lost(); // A part of it has been taken.
      throw e;
    }
  }

  /** The client is gone. */
  void lost() {
    if (closed.compareAndSet(false, true)) {
      forget.run();
      Peer told = peer;
      if (told != null) {
        told.closed();
      }
      Thread carries = carrier.getAndSet(null);
      if (carries != null && carries != Thread.currentThread()) {
        carries.interrupt();
      }
    }
  }
}
