package runnel.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import runnel.server.JettyServer;

/**
 * {@code runnel train FILE}: goes once through all that a start needs and ends, so that the JVM can
 * record what it has loaded ({@code -XX:AOTCacheOutput}).
 */
@Command(name = "train", hidden = true, description = "Start the app, use it once, and end.")
final class TrainCommand implements Callable<Integer> {
  private static final Pattern BUTTON = Pattern.compile("\"([^\"]+)\",\"button\"");
  private static final Pattern CHECKBOX = Pattern.compile("\"([^\"]+)\",\"(?:checkbox|toggle)\"");
  private static final long PATIENCE_SECONDS = 30;

  @Mixin private final AppFile app = new AppFile();

  @Override
  public Integer call() throws Exception {
    new AppBuilder(app.path(), new LazyJavac(), null)
        .build(); // From scratch, so that javac is loaded.
    try (DevServer shown =
            DevServer.start(
                app.path(),
                body -> JettyServer.of(body).port(0).keeping("none"),
                true,
                CacheFolder.find(),
                System.err::println);
        HttpClient http = HttpClient.newHttpClient()) {
      Listener frames = new Listener();
      WebSocket socket =
          http.newWebSocketBuilder()
              .subprotocols("runnel.1")
              .buildAsync(URI.create(shown.url().replaceFirst("http", "ws") + "/ws"), frames)
              .join();
      socket.sendText("{\"t\":\"hello\",\"v\":1}", true).join();
      String page = frames.awaitEnd();
      String event = eventFor(page);
      if (event != null) {
        socket.sendText(event, true).join();
        frames.awaitEnd();
      }
      socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }
    return 0;
  }

  private static @Nullable String eventFor(String page) {
    Matcher checkbox = CHECKBOX.matcher(page);
    Matcher button = BUTTON.matcher(page);
    String event = "{\"t\":\"event\",\"ref\":1,\"id\":\"%s\",%s}";
    if (checkbox.find()) {
      return event.formatted(checkbox.group(1), "\"value\":true");
    }
    return button.find() ? event.formatted(button.group(1), "\"trigger\":true") : null;
  }

  private static final class Listener implements WebSocket.Listener {
    private final BlockingQueue<String> parts = new LinkedBlockingQueue<>();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      parts.add(part.toString());
      socket.request(1);
      return null;
    }

    /** All that came up to the end of a run. */
    String awaitEnd() throws InterruptedException {
      StringBuilder text = new StringBuilder();
      while (text.indexOf("\"t\":\"end\"") < 0) {
        String part = parts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (part == null) {
          throw new IllegalStateException("no answer within " + PATIENCE_SECONDS + " s");
        }
        text.append(part);
      }
      return text.toString();
    }
  }
}
