package runnel.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code runnel run FILE}: shows an app until the process is stopped. */
@Command(
    name = "run",
    description = "Show the app in FILE; saving it reloads the page.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Mixin private final AppFile app = new AppFile();

  @Mixin private final ServeOptions options = new ServeOptions();

  @Override
  public Integer call() throws Exception {
    DevServer.show(app.path(), options);
    return 0;
  }
}
