package runnel.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import runnel.spi.Depot;

/**
 * Serves what pages show and offer: GET and HEAD, whole or a range. Only the visitor whose session
 * has named the address gets it.
 */
final class MediaServlet extends HttpServlet {
  private static final int BUFFER_BYTES = 1 << 16;

  private final transient JvmDepot depot;

  MediaServlet(JvmDepot depot) {
    this.depot = depot;
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
    String path = request.getPathInfo();
    String name = path == null ? "" : path.substring(1);
    JvmDepot.Held held = depot.find(name, request);
    if (held == null) {
      Replies.text(response, 404, "No page shows this any more.\n");
      return;
    }
    String tag = '"' + name + '"';
    describe(held.type(), tag, response);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(304);
      return;
    }
    long size = held.content().size();
    String condition = request.getHeader("If-Range");
    String wanted = condition == null || condition.equals(tag) ? request.getHeader("Range") : null;
    Range range = Range.of(wanted, size);
    if (range.isOutside()) {
      response.setHeader("Content-Range", "bytes */" + size);
      response.setStatus(416);
      return;
    }
    if (!range.isWhole()) {
      response.setStatus(206);
      response.setHeader(
          "Content-Range", "bytes " + range.from() + "-" + (range.to() - 1) + "/" + size);
    }
    send(held, range, method, response);
  }

  private static void describe(String type, String tag, HttpServletResponse response) {
    response.setHeader("ETag", tag);
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Referrer-Policy", "no-referrer");
    // Opened on its own, a picture in SVG runs no scripts. A browser shows no PDF in a sandbox.
    response.setHeader(
        "Content-Security-Policy",
        type.equals("application/pdf")
            ? "frame-ancestors 'self'"
            : "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox");
    if (type.equals(Depot.DOWNLOAD)) {
      response.setHeader("Content-Disposition", "attachment");
    }
  }

  private static void send(
      JvmDepot.Held held, Range range, String method, HttpServletResponse response)
      throws IOException {
    try (InputStream in = held.content().open()) {
      response.setContentType(held.type());
      response.setContentLengthLong(range.to() - range.from());
      if (method.equals("HEAD")) {
        return;
      }
      in.skipNBytes(range.from());
      OutputStream out = response.getOutputStream();
      byte[] buffer = new byte[BUFFER_BYTES];
      long left = range.to() - range.from();
      while (left > 0) {
        int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (n < 0) {
          throw new IOException("The file has become shorter");
        }
        out.write(buffer, 0, n);
        left -= n;
      }
    } catch (NoSuchFileException e) {
      response.reset();
      Replies.text(response, 404, "The file is gone.\n");
    }
  }
}
