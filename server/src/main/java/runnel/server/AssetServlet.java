package runnel.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/** Serves the page and its files: GET and HEAD, nothing else. */
final class AssetServlet extends HttpServlet {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
          + "img-src 'self' data: https:; media-src 'self' https:; frame-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; "
          + "frame-ancestors 'self'";

  private final transient ClientFiles files;

  AssetServlet(ClientFiles files) {
    this.files = files;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String method = request.getMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      response.setHeader("Allow", "GET, HEAD");
      Replies.text(response, 405, "Only GET and HEAD.\n");
      return;
    }
    String path = request.getRequestURI().substring(request.getContextPath().length());
    Asset asset = files.find(path.equals("/") ? ClientFiles.INDEX : path.substring(1));
    if (asset != null) {
      serve(asset, request, response);
    } else if (path.equals("/") && files.isMissing()) {
      Replies.text(response, 503, MISSING);
    } else {
      Replies.text(response, 404, "Not found.\n");
    }
  }

  private void serve(Asset asset, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean index = asset.path().equals(ClientFiles.INDEX);
    Asset.Encoding encoding =
        asset.encodingFor(Objects.requireNonNullElse(request.getHeader("Accept-Encoding"), ""));
    String tag = '"' + files.build() + encoding.suffix + '"';
    response.setHeader("ETag", tag);
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("Cache-Control", index ? "no-cache" : "public, max-age=31536000, immutable");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (index) {
      response.setHeader("Content-Security-Policy", POLICY);
    }
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(304);
      return;
    }
    byte[] bytes = files.contents(asset, encoding);
    response.setContentType(asset.type());
    if (!encoding.header.isEmpty()) {
      response.setHeader("Content-Encoding", encoding.header);
    }
    response.setContentLength(bytes.length);
    if (request.getMethod().equals("GET")) {
      response.getOutputStream().write(bytes);
    }
  }

  private static final String MISSING =
      """
      RN105 The web client is not on the class path (runnel/web/assets.json).
      In a checkout of Runnel it is built by: ./mvnw -pl client package
      Elsewhere add the dependency dev.runnel:runnel-client.
      """;
}
