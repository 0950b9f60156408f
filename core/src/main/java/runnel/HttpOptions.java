package runnel;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request can be told. */
public final class HttpOptions {
  private final Map<String, String> headers = new LinkedHashMap<>();
  private byte @Nullable [] body;
  private Duration timeout = Duration.ofSeconds(30);

  HttpOptions() {}

  /** Adds a header. */
  public HttpOptions header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /**
   * How long to wait for the whole response. Default 30 seconds.
   *
   * @throws RunnelException RN010 if not above zero
   */
  public HttpOptions timeout(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new RunnelException(
          "RN010", "timeout is above zero, got " + timeout, "o.timeout(Duration.ofSeconds(5))");
    }
    this.timeout = timeout;
    return this;
  }

  /** A body of bytes. */
  public HttpOptions body(byte[] bytes) {
    body = bytes.clone();
    return this;
  }

  /** A body of text, in UTF-8. */
  public HttpOptions body(String text) {
    body = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /** A body of JSON text, with its content type. */
  public HttpOptions json(String json) {
    return header("Content-Type", "application/json").body(json);
  }

  Map<String, String> headers() {
    return headers;
  }

  byte @Nullable [] body() {
    return body;
  }

  Duration timeout() {
    return timeout;
  }
}
