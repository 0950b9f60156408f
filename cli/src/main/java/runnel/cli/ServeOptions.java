package runnel.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import runnel.AppBody;
import runnel.server.JettyServer;
import runnel.server.JettyServerBuilder;
import runnel.server.Logs;
import runnel.servlet.LogEvent;

/** Options of the commands that show an app. */
final class ServeOptions {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
  int port = JettyServerBuilder.DEFAULT_PORT;

  @Option(
      names = "--host",
      paramLabel = "H",
      description =
          "Address to listen on; 0.0.0.0 for everyone on the network. Default: ${DEFAULT-VALUE}.")
  String host = "127.0.0.1";

  @Option(
      names = "--path",
      paramLabel = "P",
      description = "Path that the app is at, like /teams/sales. Default: ${DEFAULT-VALUE}.")
  String path = "/";

  @Option(
      names = "--trust-proxy",
      paramLabel = "ADDRESS",
      description =
          "Proxy that is believed about visitors (X-Forwarded-*), like 10.0.0.7 or 10.0.0.0/8; may be repeated.")
  List<String> proxies = List.of();

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      description =
          "Further origin whose pages may connect, like https://apps.example.org; may be repeated.")
  List<String> origins = List.of();

  @Option(
      names = "--sessions",
      paramLabel = "FOLDER",
      description =
          "Where sessions are kept, to go on after a restart; none: nowhere. Default: a folder of"
              + " the app in ~/.local/state/runnel/sessions.")
  @Nullable String sessions;

  @Option(
      names = "--metrics",
      paramLabel = "ADDRESS",
      description =
          "Serve figures for Prometheus at /metrics to this machine and to ADDRESS, like"
              + " 10.0.0.0/8; may be repeated.")
  @Nullable List<String> metrics;

  @Option(
      names = "--drain",
      paramLabel = "SECONDS",
      description =
          "When told to end, say so at readyz for so long before the pages are sent away."
              + " Default: 0.")
  @Nullable Long drain;

  @Option(
      names = "--log",
      paramLabel = "FORMAT",
      description = "How the log looks: text or json, an object for each line. Default: text.")
  Logs.@Nullable Format format;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description =
          "What is logged: error, warning, info or debug. Default: info for json, else warning.")
  @Nullable String level;

  @Option(names = "--no-open", description = "Do not open the browser.")
  boolean noOpen;

  @Option(names = "--no-watch", description = "Do not reload when the source is saved.")
  boolean noWatch;

  /**
   * A server that is set up so far.
   *
   * @throws ParameterException if an option has no such value
   */
  JettyServerBuilder server(AppBody body, AppSettings settings) {
    JettyServerBuilder server = JettyServer.of(body).host(host).keeping(sessions);
    Operations operations = operations(settings);
    try {
      if (operations.metrics() != null) {
        server.metrics(operations.metrics().toArray(String[]::new));
      }
      if (operations.drain() != null) {
        server.drain(Duration.ofSeconds(operations.drain()));
      }
      server.port(port).path(path);
      proxies.forEach(server::trustProxy);
      origins.forEach(server::allowOrigin);
      return server;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  /**
   * Sets up the log of this process.
   *
   * @throws ParameterException if there is no such level
   */
  void log(AppSettings settings) {
    try {
      Logs.set(format(settings), level(settings));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  /** Takes lines for the terminal, or for the log where it is the machine's. */
  Consumer<String> report(AppSettings settings) {
    return logsJson(settings)
        ? line -> System.getLogger("runnel").log(System.Logger.Level.INFO, line)
        : System.err::println;
  }

  /** Says where the app is. */
  void announce(String url, AppSettings settings) {
    String text = "Runnel is running: " + url;
    if (logsJson(settings)) {
      LogEvent started = new LogEvent("server.started", text, Map.of("url", url));
      System.getLogger("runnel").log(System.Logger.Level.INFO, "{0}", started);
    } else {
      System.out.println(text);
      System.out.flush();
    }
  }

  private boolean logsJson(AppSettings settings) {
    return format(settings) == Logs.Format.JSON;
  }

  private Logs.Format format(AppSettings settings) {
    Logs.Format said = operations(settings).format();
    return said == null ? Logs.Format.TEXT : said;
  }

  private String level(AppSettings settings) {
    String said = operations(settings).level();
    return said != null ? said : logsJson(settings) ? "info" : "warning";
  }

  private Operations operations(AppSettings settings) {
    return new Operations(metrics, format, level, drain).or(settings.operations());
  }
}
