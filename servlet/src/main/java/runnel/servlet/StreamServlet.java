package runnel.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import runnel.App;
import runnel.spi.Host;

/**
 * The wire over plain HTTP, for where WebSockets do not pass: see "Without a WebSocket" in
 * docs/wire.md.
 */
final class StreamServlet extends HttpServlet {
  /** What is behind {@code _runnel/}, one path each. */
  static final List<String> PATHS = List.of("open", "stream", "poll", "send");

  private static final String CONNECTION = "X-Runnel-Connection";
  private static final String NUMBER = "X-Runnel-Number";

  private final transient Gate gate;
  private final transient App app;
  private final transient Host host;
  private final int maxMessageBytes;
  private final transient @Nullable Logins logins;
  private final transient Map<String, HttpConnection> connections = new ConcurrentHashMap<>();

  StreamServlet(Gate gate, App app, Host host, int maxMessageBytes, @Nullable Logins logins) {
    this.gate = gate;
    this.app = app;
    this.host = host;
    this.maxMessageBytes = maxMessageBytes;
    this.logins = logins;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Gate.Refusal refusal = gate.checkOrigin(request);
    if (refusal != null) {
      Replies.text(response, 403, refusal.text());
      return;
    }
    String path = request.getServletPath();
    String wanted = path.substring(path.lastIndexOf('/') + 1);
    boolean opens = wanted.equals("open");
    if (opens && request.getMethod().equals("GET")) {
      Replies.text(response, 200, "ok"); // A client asks whether anybody is here at all.
      return;
    }
    if (!request.getMethod().equals("POST")) {
      response.setHeader("Allow", opens ? "GET, POST" : "POST");
      Replies.text(response, 405, "Only POST.\n");
      return;
    }
    if (opens) {
      Replies.text(response, 200, open(request).id());
      return;
    }
    HttpConnection connection = find(request);
    if (connection == null) {
      Replies.text(response, 404, "The connection is over.\n");
    } else if (wanted.equals("send")) {
      send(connection, request, response);
    } else {
      carry(connection, wanted.equals("stream"), request, response);
    }
  }

  private HttpConnection open(HttpServletRequest request) {
    String id = host.newToken();
    String user = Visitor.user(request);
    HttpConnection connection =
        new HttpConnection(
            id,
            user,
            Visitor.headers(request),
            Visitor.address(request),
            Badge.of(request),
            () -> connections.remove(id));
    connection.peer(
        Visitor.connect(app, connection, request.getUserPrincipal(), logins),
        maxMessageBytes,
        host);
    connections.put(id, connection);
    look(connection);
    return connection;
  }

  /** Gives a connection up whose client has gone without a word. */
  private void look(HttpConnection connection) {
    long left = ClientEndpoint.IDLE_MILLIS - connection.silentMillis();
    if (left <= 0) {
      connection.lost();
    } else if (connections.containsKey(connection.id())) {
      host.schedule(left, () -> look(connection));
    }
  }

  private @Nullable HttpConnection find(HttpServletRequest request) {
    String id = request.getHeader(CONNECTION);
    HttpConnection connection = id == null ? null : connections.get(id);
    // Whoever has signed in since is somebody else.
    return connection != null
            && Objects.equals(connection.user(), Visitor.user(request))
            && Badge.isShown(connection.badge(), request)
        ? connection
        : null;
  }

  private void send(
      HttpConnection connection, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long number;
    try {
      number = Long.parseLong(Objects.requireNonNullElse(request.getHeader(NUMBER), ""));
    } catch (NumberFormatException e) {
      Replies.text(response, 400, "RN030 " + NUMBER + " counts the messages from 1.\n");
      return;
    }
    InputStream body = new SteadyInput(request.getInputStream(), host);
    try {
      int status = connection.take(number, body);
      if (status == 413) {
        String words = "RN031 A message is larger than " + maxMessageBytes + " bytes";
        Replies.refused(response, status, words, body);
      } else {
        Replies.text(response, status, "");
      }
    } catch (Patience.Over slow) {
      Replies.refused(response, 408, slow.words(), null);
    }
  }

  /** The thread of the container goes back to it; one of ours waits for what there is to say. */
  private static void carry(
      HttpConnection connection,
      boolean lasting,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store, no-transform");
    response.setHeader("X-Accel-Buffering", "no"); // nginx then passes on what it gets at once
    response.setHeader("X-Content-Type-Options", "nosniff");
    OutputStream out = response.getOutputStream();
    AsyncContext answer = request.startAsync();
    answer.setTimeout(0);
    Thread.ofVirtual()
        .name("runnel-stream")
        .start(
            () -> {
              try {
                connection.carry(out, lasting);
              } finally {
                answer.complete();
              }
            });
  }

  @Override
  public void destroy() {
    List.copyOf(connections.values()).forEach(HttpConnection::lost);
  }
}
