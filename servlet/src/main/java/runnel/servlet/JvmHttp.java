package runnel.servlet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import runnel.RunnelException;
import runnel.spi.HttpService;

/** Sends requests by the JDK's own client. */
public final class JvmHttp implements HttpService {
  // Set by the client itself; a browser does not let them be set either.
  private static final List<String> RESTRICTED =
      List.of("connection", "content-length", "expect", "host", "upgrade");

  /** One client for all: it holds threads and connections. */
  private static final class Client {
    static final HttpClient SHARED =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  }

  @Override
  public Answer send(Request request) throws InterruptedException {
    try {
      HttpRequest.BodyPublisher body =
          request.body() == null
              ? HttpRequest.BodyPublishers.noBody()
              : HttpRequest.BodyPublishers.ofByteArray(request.body());
      HttpRequest.Builder builder =
          HttpRequest.newBuilder(URI.create(request.url()))
              .timeout(request.timeout())
              .method(request.method(), body);
      request
          .headers()
          .forEach(
              (name, value) -> {
                if (!RESTRICTED.contains(name.toLowerCase(Locale.ROOT))) {
                  builder.header(name, value);
                }
              });
      HttpResponse<byte[]> response =
          Client.SHARED.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
      Map<String, String> headers = new LinkedHashMap<>();
      response
          .headers()
          .map()
          .forEach(
              (name, values) ->
                  headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
      return new Answer(response.statusCode(), headers, response.body());
    } catch (IllegalArgumentException e) {
      throw failure("RN052", "Not an address: " + request.url() + ": " + e.getMessage(), e);
    } catch (HttpTimeoutException e) {
      throw failure(
          "RN051",
          request.url() + " has not answered within " + request.timeout().toMillis() + " ms",
          e);
    } catch (IOException e) {
      throw failure("RN050", "There is no answer from " + request.url() + ": " + e, e);
    }
  }

  private static RunnelException failure(String code, String message, Throwable cause) {
    String fix =
        code.equals("RN051")
            ? "Http.get(url, o -> o.timeout(Duration.ofMinutes(1)))"
            : "try { … } catch (RunnelException e) { ui.error(e.getMessage()); }";
    RunnelException failure = new RunnelException(code, message, fix);
    failure.initCause(cause);
    return failure;
  }
}
