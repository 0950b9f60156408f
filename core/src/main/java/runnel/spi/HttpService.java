package runnel.spi;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests for {@code runnel.Http}; each host registers one with {@link
 * java.util.ServiceLoader}.
 */
public interface HttpService {
  /** What is to be sent. The body is null for none. */
  record Request(
      String method,
      String url,
      Map<String, String> headers,
      byte @Nullable [] body,
      Duration timeout) {}

  /** What came back: header names are in lower case. */
  record Answer(int status, Map<String, String> headers, byte[] body) {}

  /**
   * Sends a request and waits for the whole answer.
   *
   * @throws runnel.RunnelException RN050 if there is none, RN051 if it takes longer than the
   *     timeout, RN052 if the address is none
   * @throws InterruptedException if the thread is interrupted; the request is given up
   */
  Answer send(Request request) throws InterruptedException;
}
