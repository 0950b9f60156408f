package runnel.cli;

import com.sun.net.httpserver.HttpServer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import runnel.RunnelException;
import runnel.server.JettyServerBuilder;

/** {@code runnel build FILE -o DIR}: writes an app as a static site that needs no server. */
@Command(
    name = "build",
    description = "Write the app in FILE as a static site: it runs wholly in the browser.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The app, like App.java.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "Where the site goes; replaced as a whole if it is one already.")
  @SuppressWarnings("NullAway.Init")
  private Path site;

  @Option(names = "--serve", description = "Then serve it to this machine, to look at it.")
  private boolean serve;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port for --serve; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
  private int port = JettyServerBuilder.DEFAULT_PORT;

  @Override
  public Integer call() throws Exception {
    if (!withCompiler(file, () -> Site.write(file, site))) {
      return 1;
    }
    if (serve) {
      HttpServer server = Preview.start(site, port);
      System.out.println("Runnel is running: http://127.0.0.1:" + server.getAddress().getPort());
      System.out.flush();
      new CountDownLatch(1).await(); // Until the process is ended.
    }
    return 0;
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
