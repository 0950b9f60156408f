package runnel.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import runnel.RunnelException;

/** Serves a built site to this machine, as any static host would. */
final class Preview {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript",
          "css", "text/css",
          "svg", "image/svg+xml",
          "wasm", "application/wasm");

  private Preview() {}

  /**
   * Starts serving the site in {@code folder}.
   *
   * @param port 0 takes a free one
   * @return what to stop
   * @throws RunnelException RN104 if the port is taken
   */
  static HttpServer start(Path folder, int port) throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (BindException e) {
      throw new RunnelException(
          "RN104", "Port " + port + " is taken by another program", "--port " + (port + 1));
    }
    server.createContext("/", exchange -> answer(exchange, root));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return server;
  }

  private static void answer(HttpExchange exchange, Path root) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(1);
    Path file = root.resolve(path.isEmpty() ? "index.html" : path).normalize();
    try (exchange) {
      if (!file.startsWith(root) || !Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String name = file.getFileName().toString();
      String type =
          TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.getResponseHeaders().set("Cache-Control", "no-cache");
      exchange.sendResponseHeaders(200, Files.size(file));
      try (InputStream in = Files.newInputStream(file)) {
        in.transferTo(exchange.getResponseBody());
      }
    }
  }
}
