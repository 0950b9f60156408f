package runnel.servlet;

import jakarta.websocket.Endpoint;
import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;

/**
 * What is agreed on when a WebSocket opens: compression, but with nothing remembered between
 * messages, so that an idle connection holds no compressor (some 300 KB).
 */
final class Handshake extends ServerEndpointConfig.Configurator {
  private static final String DEFLATE = "permessage-deflate";

  private final Endpoint endpoint;

  /** For the one client that {@code endpoint} is for. */
  Handshake(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public List<Extension> getNegotiatedExtensions(
      List<Extension> installed, List<Extension> requested) {
    return requested.stream().anyMatch(extension -> extension.getName().equals(DEFLATE))
        ? List.of(new Deflate())
        : List.of();
  }

  @Override
  public boolean checkOrigin(String origin) {
    return true; // Done by the Gate, which knows the request.
  }

  @Override
  public <T> T getEndpointInstance(Class<T> type) {
    return type.cast(endpoint);
  }

  private record Flag(String name) implements Extension.Parameter {
    @Override
    public String getName() {
      return name;
    }

    @Override
    @SuppressWarnings("NullAway") // A parameter without a value, by the interface's own rule.
    public String getValue() {
      return null;
    }
  }

  private record Deflate() implements Extension {
    @Override
    public String getName() {
      return DEFLATE;
    }

    @Override
    public List<Parameter> getParameters() {
      return List.of(
          new Flag("server_no_context_takeover"), new Flag("client_no_context_takeover"));
    }
  }
}
