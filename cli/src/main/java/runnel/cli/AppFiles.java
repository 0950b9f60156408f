package runnel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import runnel.spi.SecretFiles;

/** Files that an app brings along where it goes: into a site or a package. */
final class AppFiles {
  private AppFiles() {}

  /** The files beside the source that the app brings along, in the order of names. */
  static List<Path> besides(AppBuild build) throws IOException {
    try (Stream<Path> beside = Files.list(build.sources().root())) {
      return beside
          .filter(
              file -> isData(file, build) && !SecretFiles.mayBeIn(file.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  /** Hidden files are not spoken of: nobody expects them there. */
  static void sayWhatIsLeftOut(AppBuild build) throws IOException {
    try (Stream<Path> beside = Files.list(build.sources().root())) {
      beside
          .filter(file -> isData(file, build))
          .map(file -> file.getFileName().toString())
          .filter(name -> SecretFiles.mayBeIn(name) && !name.startsWith("."))
          .sorted()
          .forEach(
              name -> System.out.println(name + " is left out: by its name it may hold secrets"));
    }
  }

  private static boolean isData(Path file, AppBuild build) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && (build.settings().sources() || !name.endsWith(".java"))
        && !name.endsWith(".class")
        && !name.equals(AppSettings.FILE);
  }

  /**
   * Puts a directory in the place of another. For less than a moment there is none: somebody may be
   * looking at the old one.
   */
  static void replace(Path place, Path work) throws IOException {
    Path aside = Files.createTempDirectory(place.resolveSibling(""), ".runnel-old");
    try {
      if (Files.exists(place)) {
        Files.move(place, aside.resolve("old"), StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(work, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      deleteTree(aside);
    }
  }

  /** Bytes of a file, or of all in a directory. */
  static long size(Path root) throws IOException {
    long size = 0;
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }

  static void deleteTree(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
