package e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code runnel run} in a process of its own, as a user starts it. */
final class AppProcess implements AutoCloseable {
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private final Process process;
  private final String url;

  private AppProcess(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /** Starts an app on a free port, or on the given one. */
  static AppProcess run(Path file, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                ROOT.resolve("cli/target/runnel.jar").toString(),
                "runnel.cli.Main",
                "run",
                file.toString(),
                "--no-open"));
    if (!List.of(options).contains("--port")) {
      command.addAll(List.of("--port", "0"));
    }
    command.addAll(List.of(options));
    return start(command);
  }

  /** Starts a command that prints where the app runs. */
  static AppProcess start(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    // Also when a test dies: nobody may hold its pipes open.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    List<String> said = new ArrayList<>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.add(line);
      String prefix = "Runnel is running: ";
      if (line.startsWith(prefix)) {
        // Nobody may block on a full pipe.
        Thread.startVirtualThread(() -> drain(out));
        return new AppProcess(process, line.substring(prefix.length()) + "/");
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException(command + " did not start: " + said);
  }

  private static void drain(BufferedReader out) {
    try {
      out.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // The process was ended.
    }
  }

  /** Where the app is, with a slash at the end. */
  String url() {
    return url;
  }

  int port() {
    return java.net.URI.create(url).getPort();
  }

  /** Kills it without a word, as a crash does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The example apps. */
  static List<Path> examples() {
    try (Stream<Path> folders = Files.list(ROOT.resolve("examples"))) {
      return folders
          .map(folder -> folder.resolve("App.java"))
          .filter(Files::exists)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
