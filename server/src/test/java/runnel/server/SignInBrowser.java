package runnel.server;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import runnel.Server;

/** Goes from page to page as a browser does, with its cookies; it follows no redirect by itself. */
final class SignInBrowser {
  private final Server server;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  SignInBrowser(Server server) {
    this.server = server;
  }

  /** Asks for an address, or a path of the server, as for a page. */
  HttpResponse<String> get(String where, String... headers) throws Exception {
    return http.send(
        request(where, headers).header("Accept", "text/html").GET().build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> post(String where, String... headers) throws Exception {
    return http.send(
        request(where, headers).POST(HttpRequest.BodyPublishers.noBody()).build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String where, String... headers) {
    URI uri = URI.create(where.startsWith("/") ? server.url() + where : where);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    return headers.length == 0 ? request : request.headers(headers);
  }

  static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  /** Begins to sign in, and comes back with the provider's answer: the address of the callback. */
  String begun(String to) throws Exception {
    String login = "/_runnel/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    return location(get(location(get(login))));
  }

  /** Signs in; the answer is what the callback says. */
  HttpResponse<String> signIn(String to) throws Exception {
    return get(begun(to));
  }

  HttpResponse<String> signOut() throws Exception {
    return post("/_runnel/logout", "X-Runnel-Logout", "1");
  }

  /** The cookies, as a header. */
  String cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** A page of the app, open in a tab of this browser. */
  TestClient tab() {
    return cookies().isEmpty()
        ? TestClient.open(server)
        : TestClient.open(server, "Cookie", cookies());
  }
}
