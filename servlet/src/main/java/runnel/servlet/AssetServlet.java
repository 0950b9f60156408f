package runnel.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import runnel.spi.Look;
import runnel.spi.PageHead;

/** Serves the page and its files: GET and HEAD, nothing else. */
final class AssetServlet extends HttpServlet {
  private static final String POLICY =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; "
          + "img-src 'self' data: blob: https:; media-src 'self' blob: https:; frame-src 'self'; font-src 'self'; base-uri 'self'; form-action 'none'; "
          + "frame-ancestors 'self'";

  /**
   * What the page may ask the visitor for, and what is framed in it may not; it asks for nothing
   * else. A server cannot know beforehand which of these an app uses.
   */
  private static final String PERMISSIONS =
      "camera=(self), microphone=(self), geolocation=(self), clipboard-read=(self), "
          + "clipboard-write=(self), display-capture=(), hid=(), midi=(), payment=(), serial=(), usb=()";

  private final transient ClientFiles files;
  private final transient Supplier<Look> look;

  private final String mount;
  private final transient Supplier<String> badges;

  AssetServlet(ClientFiles files, Supplier<Look> look, String mount, Supplier<String> badges) {
    this.files = files;
    this.look = look;
    this.mount = mount;
    this.badges = badges;
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
    String home = request.getContextPath() + mount;
    String path = request.getRequestURI().substring(home.length());
    Asset asset = path.isEmpty() ? null : files.find(path.substring(1));
    if (path.isEmpty()
        || path.equals("/")
        || (asset == null && PagePath.isAskedFor(path, request))) {
      if (files.isMissing()) {
        Replies.text(response, 503, MISSING);
      } else {
        Object prefix = request.getAttribute(ProxyFilter.PREFIX);
        Badge.give(request, response, (prefix == null ? "" : prefix) + home + "/", badges);
        page(base(home, path, request), request, response);
      }
    } else if (asset != null && !asset.path().equals(ClientFiles.INDEX)) {
      serve(asset, request, response);
    } else {
      Replies.text(response, 404, "Not found.\n");
    }
  }

  private static String base(String home, String path, HttpServletRequest request) {
    Object prefix = request.getAttribute(ProxyFilter.PREFIX);
    return prefix == null || prefix.equals("") ? PagePath.base(path, home) : prefix + home + "/";
  }

  /** The page, whichever of the app's own it is to show: what it names is relative to the app. */
  private void page(String base, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Look shown = look.get();
    String tag = '"' + files.build() + '-' + base.hashCode() + '-' + shown.hashCode() + '"';
    headers(response, tag, "private, no-cache");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Permissions-Policy", PERMISSIONS);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(304);
      return;
    }
    Asset index = Objects.requireNonNull(files.find(ClientFiles.INDEX));
    String html = new String(files.contents(index, Asset.Encoding.PLAIN), StandardCharsets.UTF_8);
    send(
        PageHead.in(html, shown)
            .replaceFirst("<head>", "<head>\n    <base href=\"" + base + "\">")
            .getBytes(StandardCharsets.UTF_8),
        index.type(),
        request,
        response);
  }

  private void serve(Asset asset, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Asset.Encoding encoding =
        asset.encodingFor(Objects.requireNonNullElse(request.getHeader("Accept-Encoding"), ""));
    String tag = '"' + files.build() + encoding.suffix + '"';
    headers(response, tag, "public, max-age=31536000, immutable");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(304);
      return;
    }
    byte[] bytes = files.contents(asset, encoding);
    if (!encoding.header.isEmpty()) {
      response.setHeader("Content-Encoding", encoding.header);
    }
    send(bytes, asset.type(), request, response);
  }

  private static void headers(HttpServletResponse response, String tag, String cache) {
    response.setHeader("ETag", tag);
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("Cache-Control", cache);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
  }

  private static void send(
      byte[] bytes, String type, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType(type);
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
