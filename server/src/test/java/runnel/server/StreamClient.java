package runnel.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import runnel.Server;
import runnel.internal.wire.Json;

/** A bare client of the wire over plain HTTP. */
final class StreamClient implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String base;
  private final String[] headers;
  private String id = "";
  private Stream<String> stream = Stream.of();
  private Iterator<String> lines = stream.iterator();
  private int number;

  StreamClient(Server server, String... headers) throws Exception {
    base = server.url() + "/_runnel/";
    this.headers = headers;
    HttpResponse<String> answer = post("open", "", BodyPublishers.noBody());
    id = answer.statusCode() == 200 ? answer.body() : answer.toString();
  }

  /** A client that says the id of a connection that it has not begun. */
  static StreamClient with(Server server, String id) throws Exception {
    return new StreamClient(server).as(id);
  }

  /** This client, with the id of a connection that it has not begun. */
  StreamClient as(String id) {
    this.id = id;
    return this;
  }

  /** A client that has seen that its answer arrives piece by piece. */
  static StreamClient streaming(Server server, String... headers) throws Exception {
    StreamClient client = new StreamClient(server, headers);
    client.stream();
    return client;
  }

  String id() {
    return id;
  }

  void stream() throws Exception {
    HttpResponse<Stream<String>> answer =
        HTTP.send(request("stream", "", BodyPublishers.noBody()), BodyHandlers.ofLines());
    stream = answer.body();
    lines = stream.iterator();
    if (answer.statusCode() != 200 || !lines.next().equals(":")) {
      throw new AssertionError("No stream: " + answer);
    }
  }

  /** Sends the next message. */
  int send(String text) throws Exception {
    return send(++number, BodyPublishers.ofString(text));
  }

  int send(int number, BodyPublisher body) throws Exception {
    return post("send", String.valueOf(number), body).statusCode();
  }

  HttpResponse<String> post(String what, String number, BodyPublisher body) throws Exception {
    return HTTP.send(request(what, number, body), BodyHandlers.ofString());
  }

  private HttpRequest request(String what, String number, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + what))
            .header("X-Runnel-Connection", id)
            .header("X-Runnel-Number", number)
            .POST(body);
    return (headers.length == 0 ? request : request.headers(headers)).build();
  }

  /** The next frame of type {@code type}; those before it are dropped. */
  Map<?, ?> await(String type) {
    return await(frame -> type.equals(frame.get("t")));
  }

  /** The next patch that says so; what a run draws comes in one or in several. */
  Map<?, ?> awaitPatch(String text) {
    return await(frame -> "patch".equals(frame.get("t")) && frame.toString().contains(text));
  }

  Map<?, ?> await(Predicate<Map<?, ?>> wanted) {
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.startsWith("data: ")) {
        Map<?, ?> frame = (Map<?, ?>) Objects.requireNonNull(Json.parse(line.substring(6)));
        if (wanted.test(frame)) {
          return frame;
        }
      }
    }
    throw new AssertionError("The stream has ended without such a frame");
  }

  /** Code and reason with which the host has ended the connection. */
  String awaitClose() throws IOException {
    Map<?, ?> close = await(frame -> frame.containsKey("close"));
    if (lines.hasNext() && !lines.next().isEmpty() || lines.hasNext()) {
      throw new IOException("The stream goes on after its end");
    }
    return close.get("close") + " " + close.get("reason");
  }

  @Override
  public void close() {
    stream.close();
  }
}
