package runnel.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import runnel.RunnelException;
import runnel.server.JettyServerBuilder;

/** {@code runnel build FILE -o DIR}: writes an app as a static site that needs no server. */
@Command(
    name = "build",
    description = "Write the app in FILE as a static site: it runs wholly in the browser.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private final AppFile app = new AppFile();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the site goes; replaced as a whole if it is one already.")
  private @Nullable Path output;

  @Option(
      names = "--single-file",
      description =
          "Write one HTML file instead, which opens by a double click. Default: App.html.")
  private boolean single;

  @Option(names = "--serve", description = "Then serve it to this machine, to look at it.")
  private boolean serve;

  @Option(
      names = "--watch",
      description =
          "Serve it while you write: saving FILE brings the new app into the open page. "
              + "Quick rather than small; build without it before you publish.")
  private boolean watch;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to serve on; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
  private int port = JettyServerBuilder.DEFAULT_PORT;

  @Option(
      names = "--path",
      paramLabel = "P",
      description = "Path to serve under, like /apps/weather. Default: ${DEFAULT-VALUE}.")
  private String path = "/";

  @Override
  public Integer call() throws Exception {
    if (single && (serve || watch)) {
      throw new ParameterException(
          spec.commandLine(), "--single-file writes a file to be opened, not served");
    }
    if (watch) {
      return withCompiler(app.path(), () -> SiteLoop.run(app.path(), output, address())) ? 0 : 1;
    }
    if (single) {
      Path page = output == null ? Path.of(app.name() + ".html") : output;
      return withCompiler(app.path(), () -> Site.writePage(app.path(), page)) ? 0 : 1;
    }
    Path site = output;
    if (site == null) {
      throw new ParameterException(spec.commandLine(), "Missing required option: '--output=DIR'");
    }
    if (!withCompiler(app.path(), () -> Site.write(app.path(), site))) {
      return 1;
    }
    if (serve) {
      try (Preview preview = Preview.start(List.of(site), null, address())) {
        System.out.println("Runnel is running: " + preview.url());
        System.out.flush();
        new CountDownLatch(1).await(); // Until the process is ended.
      }
    }
    return 0;
  }

  private Preview.Address address() {
    String inner = path.replaceAll("^/+|/+$", "");
    return new Preview.Address(port, inner.isEmpty() ? "/" : "/" + inner + "/");
  }

  /** Calls what needs the compiler for the browser, or says where it is to be had. */
  static boolean withCompiler(Path file, Callable<Boolean> work) throws Exception {
    try {
      return work.call();
    } catch (NoClassDefFoundError e) {
      throw new RunnelException(
          "RN111",
          "The compiler for the browser is not on the class path: " + e.getMessage(),
          "./runnel build " + file + " -o site");
    }
  }
}
