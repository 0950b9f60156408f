package runnel.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import runnel.RunnelException;

/** {@code runnel build FILE -o DIR}: writes an app as a static site that needs no server. */
@Command(
    name = "build",
    description = "Write the app in FILE as a static site: it runs wholly in the browser.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The app, like App.java.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "Where the site goes; replaced as a whole if it is one already.")
  @SuppressWarnings("NullAway.Init")
  private Path site;

  @Override
  public Integer call() throws Exception {
    try {
      return Site.write(file, site) ? 0 : 1;
    } catch (NoClassDefFoundError e) {
      throw new RunnelException(
          "RN111",
          "The compiler for the browser is not on the class path: " + e.getMessage(),
          "./runnel build " + file + " -o " + site);
    }
  }
}
