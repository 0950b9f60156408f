package runnel.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import runnel.Server;
import runnel.internal.wire.Json;

/** A bare client of the wire: sends text, collects frames. Other modules test with it, too. */
public final class TestClient implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final long PATIENCE_SECONDS = 20;

  private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
  private final CompletableFuture<String> closed = new CompletableFuture<>();
  private final StringBuilder parts = new StringBuilder();
  private final WebSocket socket;
  private @Nullable Map<?, ?> unread;

  private TestClient(String url, String... headers) {
    WebSocket.Builder builder = HTTP.newWebSocketBuilder().subprotocols("runnel.1");
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    socket = builder.buildAsync(URI.create(url.replace("http", "ws") + "/ws"), this).join();
  }

  public static TestClient open(Server server, String... headers) {
    return new TestClient(server.url(), headers);
  }

  /** To a server in another process: {@code http://127.0.0.1:8501}. */
  public static TestClient open(String url) {
    return new TestClient(url);
  }

  /** A client that has said hello and seen its first run. */
  public static TestClient greeted(Server server) throws InterruptedException {
    TestClient client = open(server);
    client.send("{\"t\":\"hello\",\"v\":1}");
    client.await("end");
    return client;
  }

  public void send(String text) {
    socket.sendText(text, true).join();
  }

  void sendInParts(String part, int count) {
    for (int i = 0; i < count; i++) {
      socket.sendText(part, i == count - 1).join();
    }
  }

  void sendBinary(byte... bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
  }

  String subprotocol() {
    return socket.getSubprotocol();
  }

  /**
   * The next frame of type {@code type}; those before it are dropped. What a run draws comes in one
   * patch or in several: of patches those that follow each other are one.
   */
  public Map<?, ?> await(String type) throws InterruptedException {
    Map<?, ?> first = await(frame -> type.equals(frame.get("t")));
    if (!type.equals("patch")) {
      return first;
    }
    List<Object> ops = new ArrayList<>((List<?>) Objects.requireNonNull(first.get("ops")));
    Map<?, ?> next = await(frame -> true);
    while (type.equals(next.get("t"))) {
      ops.addAll((List<?>) Objects.requireNonNull(next.get("ops")));
      next = await(frame -> true);
    }
    unread = next;
    Map<Object, Object> whole = new LinkedHashMap<>(first);
    whole.put("ops", ops);
    return whole;
  }

  Map<?, ?> await(Predicate<Map<?, ?>> wanted) throws InterruptedException {
    Map<?, ?> known = unread;
    unread = null;
    if (known != null && wanted.test(known)) {
      return known;
    }
    while (true) {
      String frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (frame == null) {
        String state = closed.handle((by, e) -> e == null ? by : e.toString()).getNow("open");
        throw new AssertionError("No such frame within " + PATIENCE_SECONDS + " s: " + state);
      }
      Map<?, ?> parsed = (Map<?, ?>) Objects.requireNonNull(Json.parse(frame));
      if (wanted.test(parsed)) {
        return parsed;
      }
    }
  }

  /** Code and reason of the close frame. */
  public String awaitClose() throws Exception {
    return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  void drop() {
    socket.abort();
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    parts.append(data);
    if (last) {
      parts.toString().lines().forEach(frames::add);
      parts.setLength(0);
    }
    webSocket.request(1);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
    closed.complete(code + " " + reason);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.completeExceptionally(error);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
