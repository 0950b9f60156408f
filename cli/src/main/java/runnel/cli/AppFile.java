package runnel.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** What commands are about: the file that they are given. */
final class AppFile {
  @Parameters(paramLabel = "FILE", description = "The app, like App.java.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  /** The app's source. */
  Path path() {
    return file;
  }

  /** What is made of it is called so by default: {@code App}. */
  String name() {
    return file.getFileName().toString().replaceFirst("\\.java$", "");
  }
}
