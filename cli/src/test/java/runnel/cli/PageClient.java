package runnel.cli;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A page that looks at an app, as far as its texts. */
final class PageClient implements WebSocket.Listener {
  private final BlockingQueue<String> parts = new LinkedBlockingQueue<>();
  private @Nullable WebSocket socket;
  private String all = "";

  void connect(DevServer server) {
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(server.url().replaceFirst("http", "ws") + "/ws"), this)
            .join();
    send("{\"t\":\"hello\",\"v\":1}");
  }

  WebSocket socket() {
    return requireNonNull(socket);
  }

  void send(String text) {
    socket().sendText(text, true).join();
  }

  String button() {
    return all.replaceFirst("(?s).*\"([^\"]+)\",\"button\".*", "$1");
  }

  /** Everything from the last call on, up to where {@code wanted} was seen. */
  String await(String wanted) throws InterruptedException {
    StringBuilder seen = new StringBuilder();
    while (seen.indexOf(wanted) < 0) {
      String part = parts.poll(20, TimeUnit.SECONDS);
      if (part == null) {
        throw new AssertionError("Not seen: " + wanted + " in " + seen);
      }
      seen.append(part);
    }
    all += seen;
    return seen.toString();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
    parts.add(part.toString());
    socket.request(1);
    return null;
  }
}
