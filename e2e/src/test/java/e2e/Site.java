package e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code runnel build} in a process of its own. */
final class Site {
  private Site() {}

  /** What a command printed, and whether it worked. */
  record Outcome(int status, String said) {}

  /** {@code runnel} with the compiler for the browser, as the front door starts it. */
  static List<String> command(String... arguments) {
    Path target = AppProcess.ROOT.resolve("cli/target");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
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

  /** Builds an app and serves it below a path, as many hosts do. */
  static AppProcess of(Path file, Path folder) throws IOException {
    return AppProcess.start(
        command(
            "build",
            file.toString(),
            "-o",
            folder.toString(),
            "--serve",
            "--port",
            "0",
            "--path",
            "some/path"));
  }
}
