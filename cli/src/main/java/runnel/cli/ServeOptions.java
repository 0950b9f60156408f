package runnel.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import runnel.AppBody;
import runnel.server.JettyServer;
import runnel.server.JettyServerBuilder;

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

  @Option(names = "--no-open", description = "Do not open the browser.")
  boolean noOpen;

  @Option(names = "--no-watch", description = "Do not reload when the source is saved.")
  boolean noWatch;

  /**
   * A server that is set up so far.
   *
   * @throws ParameterException if an option has no such value
   */
  JettyServerBuilder server(AppBody body) {
    JettyServerBuilder server = JettyServer.of(body).host(host).keeping(sessions);
    try {
      server.port(port).path(path);
      proxies.forEach(server::trustProxy);
      origins.forEach(server::allowOrigin);
      return server;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }
}
