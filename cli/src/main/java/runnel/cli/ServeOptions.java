package runnel.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import runnel.server.JettyServerBuilder;

/** Options of the commands that show an app. */
final class ServeOptions {
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
}
