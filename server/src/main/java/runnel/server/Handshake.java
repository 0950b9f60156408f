package runnel.server;

import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Extension;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What is agreed on when a WebSocket opens: compression, but with nothing remembered between
 * messages, so that an idle connection holds no compressor (some 300 KB).
 */
final class Handshake extends ServerEndpointConfig.Configurator {
  private static final String HEADERS = "runnel.headers";
  private static final String DEFLATE = "permessage-deflate";

  private final Supplier<Endpoint> endpoints;

  Handshake(Supplier<Endpoint> endpoints) {
    this.endpoints = endpoints;
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
    return true; // Done by the Gate, which also knows the Host header.
  }

  /** Keeps the headers for the endpoint that opens: only here the request is at hand. */
  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    Map<String, String> headers = new TreeMap<>();
    request
        .getHeaders()
        .forEach(
            (name, values) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (!lower.startsWith("sec-websocket-")) {
                headers.put(lower, String.join(lower.equals("cookie") ? "; " : ", ", values));
              }
            });
    config.getUserProperties().put(HEADERS, headers);
  }

  @SuppressWarnings("unchecked") // Put in above.
  static Map<String, String> headers(EndpointConfig config) {
    Object headers = config.getUserProperties().get(HEADERS);
    return headers == null ? Map.of() : (Map<String, String>) headers;
  }

  @Override
  public <T> T getEndpointInstance(Class<T> type) {
    return type.cast(endpoints.get());
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
