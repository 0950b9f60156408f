package runnel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import runnel.browser.Secrets;
import runnel.browser.SiteBuild;
import runnel.browser.WasmBuild;
import runnel.browser.check.Problem;
import runnel.server.LibraryLoader;

/**
 * Writes an app as a static site. Apart from the command, which is looked into also where the
 * compiler for the browser is not on the class path.
 */
final class Site {
  private Site() {}

  /**
   * Builds the app in {@code file} and writes its site; says what happened on the terminal.
   *
   * @return whether it was written; if not, the directory is as it was
   */
  static boolean write(Path file, Path site) throws Exception {
    long begun = System.nanoTime();
    return compile(
        file,
        (app, main) -> {
          WasmBuild.Result result = SiteBuild.write(app, main, site);
          if (result.problems().isEmpty()) {
            System.out.printf(
                "%s: %,d KB of app, in %.1f s%n",
                site, result.bytes() / 1000, (System.nanoTime() - begun) / 1e9);
          }
          return result;
        });
  }

  /**
   * Looks whether the app in {@code file} would run in a browser; says on the terminal what it
   * lacks.
   *
   * @return whether it would
   */
  static boolean check(Path file) throws Exception {
    return compile(
        file,
        (app, main) -> {
          Path output = Files.createTempDirectory("runnel-check");
          try {
            return WasmBuild.compile(new WasmBuild.Options(app, main, output, false));
          } finally {
            deleteTree(output);
          }
        });
  }

  private interface Step {
    WasmBuild.Result take(List<Path> app, String mainClass) throws IOException;
  }

  private static boolean compile(Path file, Step step) throws Exception {
    AppBuild build = new AppBuilder(file, new LazyJavac(), CacheFolder.find()).build();
    Path work = Files.createTempDirectory("runnel-build");
    try {
      unpack(build, work);
      List<Path> app = new ArrayList<>(List.of(work));
      app.addAll(build.libraries());
      List<Problem> problems = step.take(app, mainClass(build)).problems();
      problems.forEach(System.err::println);
      if (!problems.isEmpty()) {
        System.err.println(
            problems.size()
                + (problems.size() == 1 ? " use" : " uses")
                + " of what a browser lacks; on a server the app runs: runnel run "
                + file);
      }
      return problems.isEmpty();
    } finally {
      deleteTree(work);
    }
  }

  private static String mainClass(AppBuild build) throws IOException, ClassNotFoundException {
    try (var libraries =
        new LibraryLoader(LiveApp.urls(build.libraries()), Site.class.getClassLoader())) {
      AppLoader loader =
          new AppLoader(build.compiled().classes(), build.sources().root(), libraries);
      return LoadedApp.findMain(build, loader).className();
    }
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
        String name = file.getFileName().toString();
        if (!Secrets.mayBeIn(name)) {
          Files.copy(file, work.resolve(name));
        } else if (!name.startsWith(".")) {
          System.out.println(name + " is left out: by its name it may hold secrets");
        }
      }
    }
  }

  private static boolean isResource(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && !name.endsWith(".java") && !name.endsWith(".class");
  }

  private static void deleteTree(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
