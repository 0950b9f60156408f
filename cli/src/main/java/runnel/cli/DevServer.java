package runnel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.AppBody;
import runnel.RunnelException;
import runnel.server.JettyServer;
import runnel.server.JettyServerBuilder;
import runnel.servlet.Surroundings;

/**
 * An app on its server, as started by {@code runnel run}: the source is compiled while the server
 * starts.
 */
final class DevServer implements AutoCloseable {
  private final JettyServer server;
  private final LiveApp live;
  private final @Nullable DevLoop loop;

  private DevServer(JettyServer server, LiveApp live, @Nullable DevLoop loop) {
    this.server = server;
    this.live = live;
    this.loop = loop;
  }

  /** Shows the app in {@code file} until the process is stopped. */
  static void show(Path file, ServeOptions options) throws Exception {
    AppSettings settings = settings(file);
    options.log(settings);
    DevServer shown =
        start(
            file,
            body -> options.server(body, settings),
            !options.noWatch,
            CacheFolder.find(),
            options.report(settings));
    Runtime.getRuntime().addShutdownHook(new Thread(shown::close, "runnel-stop"));
    options.announce(shown.url(), settings);
    if (!options.noOpen) {
      Browser.open(shown.url());
    }
    shown.server.await();
  }

  /**
   * Starts showing the app in {@code file}.
   *
   * @param listen says where the server is to listen
   * @param watch whether to reload when the source is saved, and to show a source that does not
   *     compile as an error in the page rather than to fail
   * @param report takes lines for the terminal
   * @throws CompileFailure if it does not compile, and {@code watch} is false
   * @throws RunnelException RN100 if there is no such file, RN104 if the port is taken
   */
  static DevServer start(
      Path file,
      Function<AppBody, JettyServerBuilder> listen,
      boolean watch,
      @Nullable Path cacheFolder,
      Consumer<String> report)
      throws CompileFailure, IOException, InterruptedException {
    SourceSet.read(file); // A file that is not there is the commonest mistake: tell at once.
    LiveApp live = new LiveApp(new AppBuilder(file, new LazyJavac(), cacheFolder));
    CompletableFuture<LiveApp.Outcome> first = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("runnel-build")
        .start(
            () -> {
              try {
                first.complete(live.update(true));
              } catch (Throwable problem) {
                first.completeExceptionally(problem);
              }
            });
    AppSettings settings = settings(file);
    JettyServer server =
        settings
            .applyTo(listen.apply(ui -> bodyOf(first.get()).run(ui)))
            .observer(live.tracing())
            .development(watch)
            .around(around(folder(file), folder(file)))
            .name(file.toAbsolutePath().normalize().toString())
            .readyWhen(() -> live.current() != null)
            .start();
    try {
      LiveApp.Outcome outcome = first.get();
      @Nullable CompileFailure failure =
          outcome instanceof LiveApp.Outcome.Failed(CompileFailure problem) ? problem : null;
      if (failure != null) {
        if (!watch) {
          throw failure;
        }
        report.accept(failure.text());
        server.app().compileFailed(failure.error());
      }
      if (outcome instanceof LiveApp.Outcome.Fresh(LoadedApp app)) {
        server.app().look(app.look());
      }
      DevLoop loop = watch ? new DevLoop(live, server.app(), file, failure != null, report) : null;
      return new DevServer(server, live, loop);
    } catch (ExecutionException e) {
      server.close();
      throw new IllegalStateException(e.getCause());
    } catch (CompileFailure | IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** What is known of the app before it has compiled; the build says what is wrong with it. */
  private static AppSettings settings(Path file) throws CompileFailure {
    Path folder = folder(file);
    try {
      return AppSettings.read(folder);
    } catch (CompileFailure failure) {
      if (AppSettings.mentionsSignIn(folder)) {
        throw failure; // Without it everybody would be let in.
      }
      return AppSettings.NONE;
    }
  }

  /** As the files are when they are asked for: they may be changed while the app runs. */
  static Surroundings around(Path folder, Path secrets) {
    return new Surroundings(
        folder,
        () -> {
          try {
            return AppSettings.read(folder).sql();
          } catch (CompileFailure failure) {
            return Map.of(); // The build says what is wrong.
          }
        },
        () -> AppSecrets.read(secrets));
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().normalize().resolveSibling("");
  }

  private static AppBody bodyOf(LiveApp.Outcome outcome) {
    return outcome instanceof LiveApp.Outcome.Fresh(LoadedApp app) ? app.body() : ui -> {};
  }

  /** Where to see it. */
  String url() {
    return server.url();
  }

  /** The app's versions, to look into. */
  LiveApp live() {
    return live;
  }

  /** Stops the server and the watching. */
  @Override
  public void close() {
    try {
      if (loop != null) {
        loop.close();
      }
    } catch (IOException e) {
      // Nothing is lost by it.
    } finally {
      server.close();
    }
  }
}
