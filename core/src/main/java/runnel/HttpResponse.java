package runnel;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.internal.wire.Json;
import runnel.spi.HttpService;

/** The whole of an answer. Immutable. */
public final class HttpResponse {
  private final String url;
  private final HttpService.Answer answer;

  HttpResponse(String url, HttpService.Answer answer) {
    this.url = url;
    this.answer = answer;
  }

  /** The status code, like 200. */
  public int status() {
    return answer.status();
  }

  /** Whether the status is one of success: 200 to 299. */
  public boolean ok() {
    return status() >= 200 && status() < 300;
  }

  /**
   * The headers, their names in lower case. In a browser only those that the other site lets be
   * seen.
   */
  public Map<String, String> headers() {
    return answer.headers();
  }

  /** The value of a header whatever the case of its name, or null. */
  public @Nullable String header(String name) {
    return answer.headers().get(name.toLowerCase(Locale.ROOT));
  }

  /** The body. */
  public byte[] bytes() {
    return answer.body().clone();
  }

  /** The body as text in UTF-8. */
  public String text() {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /**
   * The body as what its JSON holds: maps, lists, strings, booleans, {@code Long}, {@code Double},
   * null.
   *
   * @throws RunnelException RN053 if it is no JSON
   */
  public @Nullable Object json() {
    try {
      return Json.parse(text());
    } catch (Json.Malformed malformed) {
      throw new RunnelException(
          "RN053",
          "The answer of "
              + url
              + " (status "
              + status()
              + ") is no JSON: "
              + malformed.getMessage(),
          "if (r.ok()) { var data = r.json(); } else { ui.error(r.text()); }");
    }
  }
}
