package runnel.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Processes on this machine, and what the kernel says of them. */
final class Machine {
  /** The checkout; set by benchmarks/run. */
  static final Path ROOT = Path.of(System.getProperty("runnel.root", ".")).toAbsolutePath();

  private static final String JDK = System.getProperty("java.home");

  private Machine() {}

  /** A server of one of the {@link Pages} in a process of its own. */
  static final class PageServer implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;
    final URI socket;

    private PageServer(Process process) throws IOException {
      this.process = process;
      lines = process.inputReader(StandardCharsets.UTF_8);
      socket = socket((int) number());
    }

    static PageServer start(String page, String... properties) throws IOException {
      List<String> command = new ArrayList<>();
      command.add(JDK + "/bin/java");
      command.add("@" + ROOT.resolve("bin/jvm-flags"));
      String more = System.getProperty("flags", "");
      if (!more.isEmpty()) {
        command.addAll(List.of(more.split(" ", -1)));
      }
      command.addAll(List.of(properties));
      command.addAll(
          List.of("-cp", System.getProperty("java.class.path"), Pages.class.getName(), page));
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      return new PageServer(process);
    }

    /** How many runs there were, in the server's own count. */
    long runs() throws IOException {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
      return number();
    }

    private long number() throws IOException {
      String line = lines.readLine();
      if (line == null) {
        throw new IOException("The server has ended");
      }
      return Long.parseLong(line);
    }

    /** Kilobytes of memory in use after a full collection. */
    long memoryAfterCollection() throws IOException, InterruptedException {
      for (int i = 0; i < 3; i++) {
        run(JDK + "/bin/jcmd", String.valueOf(process.pid()), "GC.run");
        Thread.sleep(300);
      }
      return status("VmRSS:");
    }

    /** Bytes of all live objects. */
    long heap() throws IOException {
      Process histogram =
          new ProcessBuilder(JDK + "/bin/jcmd", String.valueOf(process.pid()), "GC.class_histogram")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader lines = histogram.inputReader(StandardCharsets.UTF_8)) {
        String total =
            lines.lines().filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
        return Long.parseLong(total.substring(total.lastIndexOf(' ') + 1));
      }
    }

    long threads() throws IOException {
      return status("Threads:");
    }

    /** Ends it without a word. */
    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }

    /** Seconds of processor time used so far, by all threads. */
    double cpuSeconds() {
      return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    private long status(String name) throws IOException {
      for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
        if (line.startsWith(name)) {
          return Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
      }
      throw new IOException("no " + name);
    }

    @Override
    public void close() {
      stop(process);
    }
  }

  static URI socket(int port) {
    return URI.create("ws://127.0.0.1:" + port + "/ws");
  }

  /** Runs an app as users do: {@code ./runnel run FILE}. */
  static Process runApp(Path file, int port, Path log) throws IOException {
    return new ProcessBuilder(
            ROOT.resolve("runnel").toString(),
            "run",
            file.toString(),
            "--no-open",
            "--port",
            String.valueOf(port))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /**
   * Tries to connect every 5 ms until there is a server; then a client whose page was drawn once.
   */
  static PlainClient connectWhenUp(int port, Process process, Path log)
      throws IOException, InterruptedException {
    while (true) {
      try (var probe = new java.net.Socket("127.0.0.1", port)) {
        break;
      } catch (IOException e) {
        if (!process.isAlive()) {
          throw new IOException("./runnel has ended:\n" + Files.readString(log), e);
        }
        Thread.sleep(5);
      }
    }
    return PlainClient.open(socket(port));
  }

  static int freePort() throws IOException {
    try (var probe = new java.net.ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }

  static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    int code =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException(String.join(" ", command) + " failed: " + code);
    }
  }
}
