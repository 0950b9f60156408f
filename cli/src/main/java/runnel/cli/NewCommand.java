package runnel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import runnel.RunnelException;

/** {@code runnel new DIR}: makes an app to start from. */
@Command(
    name = "new",
    description = "Make a small app to start from: DIR/App.java and a README.",
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
  private static final List<String> FILES = List.of("App.java", "README.md");

  @Parameters(paramLabel = "DIR", description = "Folder to put it in; made if need be.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    for (String name : FILES) {
      if (Files.exists(folder.resolve(name))) {
        throw new RunnelException(
            "RN110", folder.resolve(name) + " is there already", "runnel new another-folder");
      }
    }
    Files.createDirectories(folder);
    for (String name : FILES) {
      Files.write(folder.resolve(name), Templates.read("new/" + name));
    }
    System.out.println("Made " + folder.resolve("App.java") + ". Show it with:");
    System.out.println("  runnel run " + folder.resolve("App.java"));
    return 0;
  }
}
