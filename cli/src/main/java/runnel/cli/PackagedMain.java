package runnel.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import runnel.server.JettyServer;
import runnel.servlet.SqlModule;

/** A packaged app: shows it until the process is stopped. Its secrets are beside the jar. */
@Command(
    name = "java -jar app.jar",
    description = "Show the app. There is nothing to watch, and no browser is opened.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class PackagedMain implements Callable<Integer> {
  @Mixin private final ServeOptions options = new ServeOptions();

  private PackagedMain() {}

  /** Shows the app, and ends the process. */
  public static void main(String[] arguments) {
    Main.logToTheEnd();
    System.exit(Main.execute(new PackagedMain(), arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path jar =
        Path.of(PackagedMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (PackagedApp packaged = PackagedApp.read(jar, CacheFolder.find())) {
      show(jar, packaged);
    }
    return 0;
  }

  private void show(Path jar, PackagedApp packaged) throws Exception {
    AppBuild build = packaged.build();
    AppSettings settings = build.settings();
    options.log(settings);
    if (System.getProperty(SqlModule.FOLDER) == null) {
      System.setProperty(SqlModule.FOLDER, packaged.sql().toString());
    }
    ClassLoader libraries = LiveApp.loaderOf(build.libraries());
    LoadedApp app = LoadedApp.load(build, libraries);
    Tracing tracing = new Tracing();
    tracing.connect(libraries);
    JettyServer server =
        settings
            .applyTo(options.server(app.body(), settings))
            .look(app.look())
            .observer(tracing)
            .around(DevServer.around(build.sources().root(), jar.resolveSibling("")))
            .name(jar.toString())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "runnel-stop"));
    options.announce(server.url(), settings);
    server.await();
  }
}
