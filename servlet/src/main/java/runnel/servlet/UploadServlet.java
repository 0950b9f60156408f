package runnel.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * Takes files of visitors: one POST each, with the bytes as its body, to an address that only the
 * visitor's page knows. The answer is the file's id.
 */
final class UploadServlet extends HttpServlet {
  private final transient Gate gate;
  private final transient JvmDepot depot;

  UploadServlet(Gate gate, JvmDepot depot) {
    this.gate = gate;
    this.depot = depot;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("POST")) {
      response.setHeader("Allow", "POST");
      Replies.text(response, 405, "Only POST.\n");
      return;
    }
    Gate.Refusal refusal = gate.checkOrigin(request);
    if (refusal != null) {
      Replies.text(response, 403, refusal.text());
      return;
    }
    InputStream body = new SteadyInput(request.getInputStream(), depot.host());
    String path = request.getPathInfo();
    JvmInbox inbox = depot.findInbox(path == null ? "" : path.substring(1), request);
    try {
      if (inbox == null) {
        throw JvmInbox.gone();
      }
      String id =
          inbox.take(
              name(request),
              Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT),
              request.getContentLengthLong(),
              body);
      Replies.text(response, 200, id);
    } catch (JvmInbox.Refusal refused) {
      Replies.refused(response, refused.status(), refused.text(), body);
    } catch (Patience.Over slow) {
      Replies.refused(response, 408, slow.words(), null);
    }
  }

  /** The file's name as the visitor has it, percent-encoded because headers are ASCII. */
  private static String name(HttpServletRequest request) {
    String name = "";
    try {
      String header = Objects.requireNonNullElse(request.getHeader("X-Runnel-Name"), "");
      name = URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // No name then.
    }
    return name;
  }
}
