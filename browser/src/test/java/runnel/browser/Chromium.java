package runnel.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.teavm.backend.wasm.WasmGCTarget;

/** A headless Chromium that runs compiled apps. */
final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** Reports what the app prints, up to a certain text or the first failure. */
  private static final String PAGE =
      """
      <!doctype html>
      <script src="runtime.js"></script>
      <script>
        const END = %s;
        let text = "";
        const report = () => fetch("said", { method: "POST", body: text });
        const say = (...words) => {
          text += words.join(" ") + "\\n";
          if (text.includes(END)) report();
        };
        console.log = console.error = say;
        // What worker.js offers in a worker.
        self.postMessage = say;
        self.runnelListen = (take) => take('{"t":"hello","v":1}');
        const fail = (why) => { text += "failed: " + why; report(); };
        addEventListener("error", (e) => fail(e.message));
        TeaVM.wasmGC.load("app.wasm").then((app) => app.exports.main([])).catch(fail);
      </script>
      """;

  private Chromium() {}

  /**
   * What the app prints up to the end of its first run.
   *
   * @param work a directory for the browser's files
   */
  static String run(Path wasm, Path work) throws Exception {
    return run(wasm, work, "\"t\":\"end\"");
  }

  /**
   * What the app prints.
   *
   * @param work a directory for the browser's files
   * @param end the app is done when it has printed this
   */
  static String run(Path wasm, Path work, String end) throws Exception {
    String page = PAGE.replace("%s", "'" + end + "'");
    CompletableFuture<String> said = new CompletableFuture<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/", exchange -> answer(exchange, "text/html", page.getBytes(StandardCharsets.UTF_8)));
    server.createContext("/runtime.js", exchange -> answer(exchange, "text/javascript", runtime()));
    server.createContext(
        "/app.wasm", exchange -> answer(exchange, "application/wasm", Files.readAllBytes(wasm)));
    server.createContext(
        "/said",
        exchange -> {
          said.complete(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          answer(exchange, "text/plain", new byte[0]);
        });
    server.start();
    Process process = start("http://127.0.0.1:" + server.getAddress().getPort() + "/", work);
    try {
      return said.get(60, TimeUnit.SECONDS);
    } finally {
      server.stop(0);
      end(process);
    }
  }

  private static Process start(String address, Path work) throws IOException {
    return new ProcessBuilder(
            program(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--remote-debugging-port=0",
            "--user-data-dir=" + Files.createTempDirectory(work, "profile"),
            address)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Ends all its processes, so that none writes to the directory any more. */
  private static void end(Process process) {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.reversed().forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
  }

  private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static byte[] runtime() throws IOException {
    try (InputStream in =
        WasmGCTarget.class.getResourceAsStream("/org/teavm/backend/wasm/wasm-gc-runtime.min.js")) {
      return in.readAllBytes();
    }
  }

  private static String program() {
    for (String name : NAMES) {
      for (String directory : System.getenv("PATH").split(":", -1)) {
        Path program = Path.of(directory, name);
        if (Files.isExecutable(program)) {
          return program.toString();
        }
      }
    }
    throw new IllegalStateException(
        "There is no Chromium on the PATH. On Debian: apt-get install chromium");
  }
}
