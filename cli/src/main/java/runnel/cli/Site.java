package runnel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.browser.PageBuild;
import runnel.browser.SiteBuild;
import runnel.browser.WasmBuild;
import runnel.browser.check.Problem;
import runnel.servlet.LibraryLoader;
import runnel.spi.Look;

/**
 * Writes an app as a static site. Apart from the command, which is looked into also where the
 * compiler for the browser is not on the class path.
 */
final class Site {
  private Site() {}

  /** What to make of an app that was made ready. */
  interface Step {
    /** Compiles it. */
    WasmBuild.Result take(List<Path> app, String mainClass) throws IOException;
  }

  /**
   * Builds the app in {@code file} and writes its site; says what happened on the terminal.
   *
   * @return whether it was written; if not, the directory is as it was
   */
  static boolean write(Path file, Path site) throws Exception {
    return compile(
        file,
        site,
        look -> (app, main) -> SiteBuild.write(app, main, site, look, WasmBuild::compile));
  }

  /**
   * Builds the app in {@code file} and writes it as one HTML file; says what happened on the
   * terminal.
   *
   * @return whether it was written
   */
  static boolean writePage(Path file, Path page) throws Exception {
    return compile(file, page, look -> (app, main) -> PageBuild.write(app, main, page, look));
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
        null,
        look ->
            (app, main) -> {
              Path output = Files.createTempDirectory("runnel-check");
              try {
                return WasmBuild.compile(new WasmBuild.Options(app, main, output, false));
              } finally {
                AppFiles.deleteTree(output);
              }
            });
  }

  private static boolean compile(Path file, @Nullable Path output, Function<Look, Step> step)
      throws Exception {
    long begun = System.nanoTime();
    AppBuild build = new AppBuilder(file, new LazyJavac(), CacheFolder.find()).build();
    AppFiles.sayWhatIsLeftOut(build);
    WasmBuild.Result result = compile(build, step.apply(build.settings().look()));
    List<Problem> problems = result.problems();
    problems.forEach(System.err::println);
    if (!problems.isEmpty()) {
      System.err.println(
          problems.size()
              + (problems.size() == 1 ? " use" : " uses")
              + " of what a browser lacks; on a server the app runs: runnel run "
              + file);
    } else if (output != null) {
      System.out.printf(
          "%s: %,d KB of app, in %.1f s%n",
          output, result.bytes() / 1000, (System.nanoTime() - begun) / 1e9);
    }
    return problems.isEmpty();
  }

  /** Puts the app's classes and resources where {@code step} finds them. */
  static WasmBuild.Result compile(AppBuild build, Step step) throws Exception {
    Path work = Files.createTempDirectory("runnel-build");
    try {
      unpack(build, work);
      List<Path> app = new ArrayList<>(List.of(work));
      app.addAll(build.libraries());
      return step.take(app, mainClass(build));
    } finally {
      AppFiles.deleteTree(work);
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
    for (Path file : AppFiles.besides(build)) {
      Files.copy(file, work.resolve(root.relativize(file)));
    }
  }
}
