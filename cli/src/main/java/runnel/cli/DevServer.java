package runnel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.AppBody;
import runnel.RunnelException;
import runnel.server.JettyServer;
import runnel.server.Surroundings;

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
    DevServer shown =
        start(
            file,
            options.host,
            options.port,
            !options.noWatch,
            options.sessions,
            CacheFolder.find(),
            System.err::println);
    Runtime.getRuntime().addShutdownHook(new Thread(shown::close, "runnel-stop"));
    System.out.println("Runnel is running: " + shown.url());
    System.out.flush();
    if (!options.noOpen) {
      Browser.open(shown.url());
    }
    shown.server.await();
  }

  /**
   * Starts showing the app in {@code file}.
   *
   * @param watch whether to reload when the source is saved, and to show a source that does not
   *     compile as an error in the page rather than to fail
   * @param report takes lines for the terminal
   * @param sessions where sessions are kept, as a user says it; null for the default
   * @throws CompileFailure if it does not compile, and {@code watch} is false
   * @throws RunnelException RN100 if there is no such file, RN104 if the port is taken
   */
  static DevServer start(
      Path file,
      String host,
      int port,
      boolean watch,
      @Nullable String sessions,
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
        JettyServer.of(ui -> bodyOf(first.get()).run(ui))
            .host(host)
            .port(port)
            .development(watch)
            .look(settings.look())
            .around(around(file))
            .name(file.toAbsolutePath().normalize().toString())
            .keeping(sessions)
            .version(settings.version())
            .limits(settings.limits())
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
  private static AppSettings settings(Path file) {
    try {
      return AppSettings.read(file.toAbsolutePath().resolveSibling(""));
    } catch (CompileFailure failure) {
      return AppSettings.NONE;
    }
  }

  /** As the files are when they are asked for: they may be changed while the app runs. */
  private static Surroundings around(Path file) {
    Path folder = file.toAbsolutePath().normalize().resolveSibling("");
    return new Surroundings(
        folder,
        () -> {
          try {
            return AppSettings.read(folder).sql();
          } catch (CompileFailure failure) {
            return Map.of(); // The build says what is wrong.
          }
        },
        () -> AppSecrets.read(folder));
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
