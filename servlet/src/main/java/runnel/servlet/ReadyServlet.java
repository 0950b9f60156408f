package runnel.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import runnel.internal.wire.JsonWriter;

/** Tells a load balancer whether new visitors are let in: 200, or 503 with the reason. */
final class ReadyServlet extends HttpServlet {
  private final transient Supplier<@Nullable String> unready;

  /**
   * Answers by what it asks each time.
   *
   * @param unready why nobody is let in; null if somebody is
   */
  ReadyServlet(Supplier<@Nullable String> unready) {
    this.unready = unready;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String reason = unready.get();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("ready", reason == null);
    if (reason != null) {
      answer.put("reason", reason);
    }
    Replies.text(
        response, reason == null ? 200 : 503, "application/json", JsonWriter.text(answer) + "\n");
  }
}
