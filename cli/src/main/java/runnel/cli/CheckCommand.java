package runnel.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code runnel check FILE}: says what is wrong with an app without running it. */
@Command(
    name = "check",
    description = "Say what is wrong with the app in FILE, without running it.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Mixin private final AppFile app = new AppFile();

  @Option(names = "--browser", description = "Also whether it would run wholly in the browser.")
  private boolean browser;

  @Override
  public Integer call() throws Exception {
    new AppBuilder(app.path(), new LazyJavac(), CacheFolder.find()).build();
    if (browser && !BuildCommand.withCompiler(app.path(), () -> Site.check(app.path()))) {
      return 1;
    }
    System.out.println(app.path() + ": no problem found");
    return 0;
  }
}
