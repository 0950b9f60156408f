package runnel.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.teavm.backend.wasm.WasmGCTarget;

/** A headless Chromium that runs compiled apps. */
final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private Chromium() {}

  /**
   * What the app prints within its first ten seconds.
   *
   * @param work a directory for the page and the browser's files
   */
  static String run(Path wasm, Path work) throws IOException, InterruptedException {
    String base64 = Base64.getEncoder().encodeToString(Files.readAllBytes(wasm));
    Path page = Files.writeString(work.resolve("page.html"), page(runtime(), base64));
    Path dom = work.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                program(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + work.resolve("profile"),
                "--virtual-time-budget=10000",
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(work.resolve("chromium.log").toFile())
            .start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IOException("Chromium did not finish: " + Files.readString(dom));
      }
    } finally {
      process.destroyForcibly();
    }
    String text = Files.readString(dom);
    int from = text.indexOf("<pre id=\"out\">") + "<pre id=\"out\">".length();
    return text.substring(from, text.indexOf("</pre>", from));
  }

  /**
   * Shows what the app printed, line by line, and how it ended. Time is virtual: waits cost
   * nothing.
   */
  private static String page(String runtime, String wasm) {
    return """
      <!doctype html><pre id="out"></pre>
      <script>%s</script>
      <script>
        const say = (...words) => { out.textContent += words.join(" ") + "\\n"; };
        console.log = console.error = say;
        addEventListener("error", (e) => say("uncaught", e.message));
        const bytes = Uint8Array.from(atob("%s"), (c) => c.charCodeAt(0));
        TeaVM.wasmGC.load(bytes)
          .then((app) => app.exports.main([]))
          .catch((e) => say("failed", e));
      </script>
      """
        .formatted(runtime, wasm);
  }

  private static String runtime() throws IOException {
    try (InputStream in =
        WasmGCTarget.class.getResourceAsStream("/org/teavm/backend/wasm/wasm-gc-runtime.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
        "These tests run apps in Chromium, and there is none on the PATH: apt-get install chromium");
  }
}
