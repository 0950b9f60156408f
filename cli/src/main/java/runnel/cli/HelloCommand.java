package runnel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code runnel hello}: shows the tour app. */
@Command(
    name = "hello",
    description = "Show a tour of Runnel; its source is yours to play with.",
    mixinStandardHelpOptions = true)
final class HelloCommand implements Callable<Integer> {
  @Mixin private final ServeOptions options = new ServeOptions();

  @Override
  public Integer call() throws Exception {
    Path file = place();
    System.out.println("The tour's source: " + file);
    DevServer.show(file, options);
    return 0;
  }

  /** A copy of the tour that may be edited; one that was edited stays. */
  private static Path place() throws IOException {
    byte[] tour = Templates.read("hello/App.java");
    String version = new Fingerprint().add(tour).hex().substring(0, 8);
    Path cache = CacheFolder.find();
    Path folder =
        cache == null
            ? Files.createTempDirectory("runnel-hello")
            : Files.createDirectories(cache.resolve("hello-" + version));
    Path file = folder.resolve("App.java");
    if (!Files.exists(file) || Files.size(file) == 0) {
      Files.write(file, tour);
    }
    return file;
  }
}
