package runnel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import runnel.CompileError;
import runnel.RunnelException;
import runnel.browser.SiteBuild;
import runnel.browser.WarmBuild;
import runnel.browser.WasmBuild;
import runnel.browser.check.Problem;

/**
 * Builds an app's site again at each save and puts the new version into the pages that show it,
 * which keep the values of their inputs. What does not compile is shown over the last version that
 * did.
 */
final class SiteLoop {
  private final AppBuilder builder;
  private final Path file;
  private final Path site;
  private final Live live;
  private final WarmBuild compiler;
  private String built = "";
  private Set<Path> folders;

  private SiteLoop(Path file, Path site, Live live, WarmBuild compiler) {
    this.builder = new AppBuilder(file, new LazyJavac(), CacheFolder.find());
    this.file = file.toAbsolutePath().normalize();
    this.site = site;
    this.live = live;
    this.compiler = compiler;
    this.folders = SourceSet.read(file).folders();
  }

  /**
   * Builds and serves until the process is ended.
   *
   * @param output where the site goes; null: nowhere that stays
   */
  static boolean run(Path file, @Nullable Path output, Preview.Address address) throws Exception {
    SourceSet.read(file); // A file that is not there is the commonest mistake: tell at once.
    Path work = Files.createTempDirectory("runnel-watch");
    Path client = Files.createDirectory(work.resolve("client"));
    SiteBuild.writeWithoutApp(client);
    Path site = output == null ? work.resolve("site") : output;
    Live live = new Live();
    try (Preview preview = Preview.start(List.of(site, client), live, address);
        WarmBuild compiler = new WarmBuild();
        Watcher watcher = new Watcher()) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> forget(work, compiler)));
      System.out.println("Runnel is running: " + preview.url());
      System.out.flush();
      SiteLoop loop = new SiteLoop(file, site, live, compiler);
      watcher.watch(loop.folders);
      do {
        loop.update();
        watcher.watch(loop.folders);
      } while (watcher.await() != null);
    }
    return true;
  }

  private static void forget(Path work, WarmBuild compiler) {
    try {
      compiler.close();
      AppFiles.deleteTree(work);
    } catch (IOException e) {
      // The system empties its temporary folder some day.
    }
  }

  private void update() throws InterruptedException {
    if (!Files.exists(file)) {
      return; // Some editors take the file away for a moment.
    }
    try {
      build();
    } catch (CompileFailure failure) {
      show(failure);
    } catch (RunnelException mistake) {
      show(LiveApp.asFailure(mistake, builder.fileName()));
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      System.err.println("RN109 Could not build " + file.getFileName() + ": " + e);
    }
  }

  private void build() throws Exception {
    long begun = System.nanoTime();
    folders = SourceSet.read(file).folders();
    AppBuild build = builder.build();
    folders.add(build.sources().root());
    String inputs = inputs(build);
    if (inputs.equals(built)) {
      live.mended();
      return;
    }
    WasmBuild.Result result =
        Site.compile(
            build,
            (app, main) ->
                SiteBuild.write(app, main, site, build.settings().look(), compiler::compile));
    if (!result.problems().isEmpty()) {
      throw new CompileFailure(lacking(result.problems(), build.sources()));
    }
    built = inputs;
    live.built(build.settings().look());
    System.err.println(
        "Built " + file.getFileName() + " in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
  }

  private void show(CompileFailure failure) {
    System.err.println(failure.text());
    live.failed(failure.error());
  }

  /** Everything that the site is made of. */
  private static String inputs(AppBuild build) throws IOException {
    Fingerprint inputs = new Fingerprint().add(build.key());
    for (Path resource : AppFiles.besides(build)) {
      inputs.add(resource.getFileName().toString()).add(Files.readAllBytes(resource));
    }
    return inputs.hex();
  }

  private static CompileError lacking(List<Problem> problems, SourceSet sources) {
    Problem first = problems.getFirst();
    String source =
        sources.texts().entrySet().stream()
            .filter(entry -> entry.getKey().getFileName().toString().equals(first.file()))
            .flatMap(entry -> entry.getValue().lines().skip(Math.max(0, first.line() - 1)).limit(1))
            .findFirst()
            .orElse("");
    return new CompileError(
        first.file(),
        first.line(),
        0,
        first.code() + " " + first.message(),
        first.line() > 0 ? source : "",
        problems.size() - 1);
  }
}
