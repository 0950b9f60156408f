package runnel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import runnel.RunnelException;
import runnel.browser.SiteBuild;
import runnel.browser.WasmBuild;

/**
 * Writes an app as a static site. Apart from the command, which is looked into also where the
 * compiler for the browser is not on the class path.
 */
final class Site {
  /** Files that may hold secrets: a site is public. */
  private static final Set<String> SECRET =
      Set.of("secrets.toml", "secrets.properties", "credentials");

  private static final Set<String> SECRET_ENDINGS = Set.of(".env", ".pem", ".key", ".p12", ".jks");

  private Site() {}

  /**
   * Builds the app in {@code file} and writes its site; says what happened on the terminal.
   *
   * @return whether it was written; if not, the directory is as it was
   */
  static boolean write(Path file, Path site) throws Exception {
    long begun = System.nanoTime();
    AppBuild build = new AppBuilder(file, new LazyJavac(), CacheFolder.find()).build();
    Path work = Files.createTempDirectory("runnel-build");
    try {
      unpack(build, work);
      List<Path> app = new ArrayList<>(List.of(work));
      app.addAll(build.libraries());
      WasmBuild.Result result = SiteBuild.write(app, mainClass(build), site);
      if (!result.problems().isEmpty()) {
        result.problems().forEach(problem -> System.err.println("RNB001 " + problem));
        System.err.println("Fix: what a browser lacks, docs/browser.md; or runnel run " + file);
        return false;
      }
      System.out.printf(
          "%s: %,d KB of app, in %.1f s%n",
          site, result.bytes() / 1000, (System.nanoTime() - begun) / 1e9);
      return true;
    } finally {
      deleteTree(work);
    }
  }

  private static String mainClass(AppBuild build) {
    return build.compiled().candidates().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new RunnelException(
                    "RN103",
                    build.sources().main().getFileName() + " has no main that Java could start",
                    "void main() { Runnel.run(this::app); }"));
  }

  /** Puts the class files and the app's resources into one directory. */
  private static void unpack(AppBuild build, Path work) throws IOException {
    for (Map.Entry<String, byte[]> entry : build.compiled().classes().entrySet()) {
      Path file = work.resolve(entry.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
    Path root = build.sources().root();
    try (Stream<Path> beside = Files.list(root)) {
      for (Path file : beside.filter(Site::isResource).toList()) {
        Files.copy(file, work.resolve(root.relativize(file)));
      }
    }
  }

  private static boolean isResource(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && !name.startsWith(".")
        && !name.endsWith(".java")
        && !name.endsWith(".class")
        && !SECRET.contains(name)
        && SECRET_ENDINGS.stream().noneMatch(name::endsWith);
  }

  private static void deleteTree(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
