package runnel;

import java.util.ServiceLoader;
import java.util.function.Consumer;
import runnel.internal.run.Wait;
import runnel.spi.HttpService;

/**
 * Blocking HTTP, the same on a server and in a browser: {@code String text =
 * Http.get("https://example.org/data.csv").text();}.
 *
 * <p>A call waits for the whole response; what was drawn before it is on screen meanwhile. Status
 * codes are not errors: see {@link HttpResponse#ok()}. In a browser the other site has to allow it
 * (CORS). Safe for use by several threads.
 */
public final class Http {
  private Http() {}

  /**
   * Gets {@code url}.
   *
   * @param url absolute, {@code http} or {@code https}
   * @throws RunnelException RN050 if there is no answer, RN051 if it takes too long, RN052 if the
   *     address is none
   */
  public static HttpResponse get(String url) {
    return send("GET", url, o -> {});
  }

  /** Gets {@code url}, with headers or another timeout. */
  public static HttpResponse get(String url, Consumer<HttpOptions> options) {
    return send("GET", url, options);
  }

  /** Posts what the options give as the body: {@code Http.post(url, o -> o.json("{\"a\":1}"))}. */
  public static HttpResponse post(String url, Consumer<HttpOptions> options) {
    return send("POST", url, options);
  }

  /**
   * Sends a request.
   *
   * @param method like {@code PUT}
   * @throws RunnelException RN050 if there is no answer, RN051 if it takes too long, RN052 if the
   *     address is none
   */
  public static HttpResponse send(String method, String url, Consumer<HttpOptions> options) {
    HttpOptions o = new HttpOptions();
    options.accept(o);
    if (!url.startsWith("http://") && !url.startsWith("https://")) {
      throw new RunnelException(
          "RN052",
          "Not an absolute address: " + url,
          "Http.get(\"https://example.org/"
              + (url.startsWith("/") ? url.substring(1) : url)
              + "\")");
    }
    HttpService.Request request =
        new HttpService.Request(method, url, o.headers(), o.body(), o.timeout());
    HttpService service = service();
    try {
      return new HttpResponse(url, Wait.owned(() -> service.send(request)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunnelException("RN050", "The wait for " + url + " was interrupted", "");
    }
  }

  private static HttpService service() {
    for (HttpService service : ServiceLoader.load(HttpService.class, Http.class.getClassLoader())) {
      return service;
    }
    throw new RunnelException(
        "RN001", "Nothing on the class path can send a request", "java -cp runnel.jar App.java");
  }
}
