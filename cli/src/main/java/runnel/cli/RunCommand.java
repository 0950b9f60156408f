package runnel.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code runnel run FILE}: shows an app until the process is stopped. */
@Command(
    name = "run",
    description = "Show the app in FILE; saving it reloads the page.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The app, like App.java.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Mixin private final ServeOptions options = new ServeOptions();

  @Override
  public Integer call() throws Exception {
    DevServer.show(file, options);
    return 0;
  }
}
