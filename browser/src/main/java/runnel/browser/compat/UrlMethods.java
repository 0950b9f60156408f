package runnel.browser.compat;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.Duration;
import runnel.Http;
import runnel.HttpResponse;
import runnel.RunnelException;

/**
 * Reads by {@link Http}, so that the wait is one that Runnel owns. All is read before it returns.
 */
@MethodsOf(URL.class)
public final class UrlMethods {
  // As on a JVM, where nothing but the other side ends it.
  private static final Duration NO_LIMIT = Duration.ofDays(1);

  private UrlMethods() {}

  public static InputStream openStream(URL self) throws IOException {
    String url = self.toExternalForm();
    HttpResponse response;
    try {
      response = Http.get(url, o -> o.timeout(NO_LIMIT));
    } catch (RunnelException e) {
      throw new IOException(e.getMessage(), e);
    }
    int status = response.status();
    if (status == 404 || status == 410) {
      throw new FileNotFoundException(url);
    }
    if (status >= 400) {
      throw new IOException("Server returned HTTP response code: " + status + " for URL: " + url);
    }
    return new ByteArrayInputStream(response.bytes());
  }
}
