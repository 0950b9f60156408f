package runnel.browser.worker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;
import runnel.RunnelException;
import runnel.spi.HttpService;

/** Sends requests by the browser's {@code fetch}; the thread that asks is suspended meanwhile. */
public final class WorkerHttp implements HttpService {
  private static final int FAILED = 0;
  private static final int TIMED_OUT = -1;
  private static final int NO_ADDRESS = -2;

  /**
   * What fetch gave: a status or one of the above, headers as lines or what went wrong, the body.
   */
  private record Reply(int status, String text, byte[] body) {}

  /** An {@code AbortController}. */
  interface Abort extends JSObject {
    /** Gives the request up. */
    void abort();
  }

  @JSFunctor
  interface Done extends JSObject {
    /** Called once. */
    void take(int status, String text, @Nullable Int8Array body);
  }

  /** A request on its way. Answered by the browser, outside of any thread of Java's. */
  private static final class Pending {
    final CountDownLatch answered = new CountDownLatch(1);
    Reply reply = new Reply(FAILED, "", new byte[0]);

    void take(int status, String text, @Nullable Int8Array body) {
      reply = new Reply(status, text, body == null ? new byte[0] : body.copyToJavaArray());
      answered.countDown();
    }
  }

  @Override
  public Answer send(Request request) throws InterruptedException {
    StringBuilder headers = new StringBuilder();
    request
        .headers()
        .forEach((name, value) -> headers.append(name).append(':').append(value).append('\n'));
    byte[] body = request.body();
    Pending pending = new Pending();
    Abort abort =
        start(
            request.method(),
            request.url(),
            headers.toString(),
            body == null ? null : Int8Array.copyFromJavaArray(body),
            request.timeout().toMillis(),
            pending::take);
    try {
      pending.answered.await();
    } catch (InterruptedException e) {
      abort.abort();
      throw e;
    }
    Reply reply = pending.reply;
    return switch (reply.status()) {
      case FAILED ->
          throw new RunnelException(
              "RN050",
              "There is no answer from "
                  + request.url()
                  + ": "
                  + reply.text()
                  + ". It may be down, or not allow pages of other sites to ask it (CORS)",
              "try { … } catch (RunnelException e) { ui.error(e.getMessage()); }");
      case TIMED_OUT ->
          throw new RunnelException(
              "RN051",
              request.url() + " has not answered within " + request.timeout().toMillis() + " ms",
              "Http.get(url, o -> o.timeout(Duration.ofMinutes(1)))");
      case NO_ADDRESS ->
          throw new RunnelException(
              "RN052",
              "Not an address: " + request.url() + ": " + reply.text(),
              "Http.get(\"https://example.org/data.csv\")");
      default -> new Answer(reply.status(), headers(reply.text()), reply.body());
    };
  }

  private static Map<String, String> headers(String lines) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : lines.split("\n")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(line.substring(0, colon), line.substring(colon + 1));
      }
    }
    return headers;
  }

  @JSBody(
      params = {"method", "url", "headers", "body", "timeout", "done"},
      script =
          """
          var parsed;
          var abort = new AbortController();
          try { parsed = new URL(url); } catch (e) { done(-2, String(e.message), null); return abort; }
          var list = headers.split('\\n').filter(function(l) { return l; }).map(function(l) {
            var at = l.indexOf(':');
            return [l.substring(0, at), l.substring(at + 1)];
          });
          var late = false;
          var timer = setTimeout(function() { late = true; abort.abort(); }, timeout);
          var lines = '';
          fetch(parsed, { method: method, headers: list, body: body, signal: abort.signal })
            .then(function(r) {
              r.headers.forEach(function(value, name) { lines += name + ':' + value + '\\n'; });
              return r.arrayBuffer().then(function(b) {
                clearTimeout(timer);
                done(r.status, lines, new Int8Array(b));
              });
            })
            .catch(function(e) {
              clearTimeout(timer);
              done(late ? -1 : 0, String(e && e.message || e), null);
            });
          return abort;
          """)
  private static native Abort start(
      String method,
      String url,
      String headers,
      @Nullable Int8Array body,
      double timeout,
      Done done);
}
