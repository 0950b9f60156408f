package runnel.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;

/**
 * Serves a built site to this machine, as any static host would. The pages of a {@link Live} site
 * are also told of new versions; the files of the site itself know nothing of that.
 */
final class Preview implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript",
          "css", "text/css",
          "svg", "image/svg+xml",
          "wasm", "application/wasm");

  private final HttpServer server;
  private final List<Path> folders;
  private final Address address;
  private final @Nullable Live live;

  private Preview(HttpServer server, List<Path> folders, Address address, @Nullable Live live) {
    this.server = server;
    this.folders = folders.stream().map(folder -> folder.toAbsolutePath().normalize()).toList();
    this.address = address;
    this.live = live;
  }

  /**
   * Where to serve.
   *
   * @param port 0 takes a free one
   * @param path begins and ends with a slash
   */
  record Address(int port, String path) {}

  /**
   * Starts serving.
   *
   * @param folders a file is looked for in the first, then in the next
   * @param live null for a site that stays as it is
   * @throws RunnelException RN104 if the port is taken
   */
  static Preview start(List<Path> folders, @Nullable Live live, Address address)
      throws IOException {
    HttpServer server;
    try {
      server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), address.port()), 0);
    } catch (BindException e) {
      throw new RunnelException(
          "RN104",
          "Port " + address.port() + " is taken by another program",
          "--port " + (address.port() + 1));
    }
    Preview preview = new Preview(server, folders, address, live);
    server.createContext(address.path(), preview::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return preview;
  }

  /** Where the site is, without a slash at the end. */
  String url() {
    String path = address.path();
    return "http://127.0.0.1:"
        + server.getAddress().getPort()
        + path.substring(0, path.length() - 1);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(address.path().length());
      exchange.getResponseHeaders().set("Cache-Control", "no-cache");
      if (live == null || !answerLive(exchange, path.isEmpty() ? "index.html" : path, live)) {
        answerFile(exchange, path.isEmpty() ? "index.html" : path);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean answerLive(HttpExchange exchange, String path, Live live)
      throws IOException, InterruptedException {
    switch (path) {
      case "live" -> {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        live.follow(exchange.getResponseBody());
      }
      case "index.html" -> {
        Path file = find(path);
        if (file == null) {
          return false;
        }
        String meta = "<meta name=\"runnel-live\" content=\"" + live.version() + "\">";
        send(exchange, path, Files.readString(file).replace("</head>", meta + "</head>"));
      }
      case "sw.js" ->
          send(exchange, path, new String(Templates.read("sw.js"), StandardCharsets.UTF_8));
      case "app/app.wasm" -> {
        live.awaitVersion();
        return false;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void answerFile(HttpExchange exchange, String path) throws IOException {
    Path file = find(path);
    if (file == null) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", type(path));
    exchange.sendResponseHeaders(200, Files.size(file));
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(exchange.getResponseBody());
    }
  }

  private static void send(HttpExchange exchange, String path, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type(path));
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private @Nullable Path find(String path) {
    for (Path folder : folders) {
      Path file = folder.resolve(path).normalize();
      if (file.startsWith(folder) && Files.isRegularFile(file)) {
        return file;
      }
    }
    return null;
  }

  private static String type(String path) {
    return TYPES.getOrDefault(
        path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
