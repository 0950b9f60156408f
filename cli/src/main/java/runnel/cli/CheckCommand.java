package runnel.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code runnel check FILE}: says what is wrong with an app without running it. */
@Command(
    name = "check",
    description = "Say what is wrong with the app in FILE, without running it.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The app, like App.java.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(names = "--browser", description = "Also whether it would run wholly in the browser.")
  private boolean browser;

  @Override
  public Integer call() throws Exception {
    new AppBuilder(file, new LazyJavac(), CacheFolder.find()).build();
    if (browser && !BuildCommand.withCompiler(file, () -> Site.check(file))) {
      return 1;
    }
    System.out.println(file + ": no problem found");
    return 0;
  }
}
