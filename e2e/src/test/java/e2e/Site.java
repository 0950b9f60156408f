package e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** An app built by {@code runnel build}, on a static host of the plainest kind, below a path. */
final class Site implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html",
          "js", "text/javascript",
          "css", "text/css",
          "svg", "image/svg+xml",
          "wasm", "application/wasm");

  private final HttpServer server;
  private final Path folder;

  private Site(HttpServer server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /** What a command printed, and whether it worked. */
  record Outcome(int status, String said) {}

  /** {@code runnel} with the compiler for the browser, as the front door starts it. */
  static List<String> command(String... arguments) {
    Path target = AppProcess.ROOT.resolve("cli/target");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                target.resolve("browser") + "/*:" + target.resolve("runnel.jar"),
                "runnel.cli.Main"));
    command.addAll(List.of(arguments));
    return command;
  }

  static Outcome run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said);
  }

  /** {@code runnel build}. */
  static Outcome build(Path file, Path folder) throws IOException, InterruptedException {
    return run(command("build", file.toString(), "-o", folder.toString()));
  }

  /** Builds an app and serves it. */
  static Site of(Path file, Path folder) throws IOException, InterruptedException {
    Outcome outcome = build(file, folder);
    if (outcome.status() != 0) {
      throw new IllegalStateException(outcome.said());
    }
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Site site = new Site(server, folder);
    server.createContext("/some/path/", site::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return site;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/some/path/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/some/path/".length());
    Path file = folder.resolve(path.isEmpty() ? "index.html" : path).normalize();
    try (exchange) {
      if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String name = file.getFileName().toString();
      exchange
          .getResponseHeaders()
          .set("Content-Type", TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
      exchange.sendResponseHeaders(200, Files.size(file));
      try (InputStream in = Files.newInputStream(file)) {
        in.transferTo(exchange.getResponseBody());
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
