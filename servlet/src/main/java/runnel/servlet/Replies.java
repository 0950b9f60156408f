package runnel.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Short answers in plain text. */
final class Replies {
  private static final int DRAINED_BYTES = 1 << 20;

  private Replies() {}

  /** Answers with {@code text}, not to be kept by any cache. */
  static void text(HttpServletResponse response, int status, String text) throws IOException {
    text(response, status, "text/plain; charset=utf-8", text);
  }

  /** Likewise, with text of another type. */
  static void text(HttpServletResponse response, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(type);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /**
   * Reads what is left of a refused body, if it is not much: a connection that is closed with bytes
   * unread is reset, and the answer may be lost with it.
   */
  static boolean drained(InputStream rest) throws IOException {
    byte[] nobody = new byte[8192];
    for (int left = DRAINED_BYTES; left > 0; ) {
      int read = rest.read(nobody);
      if (read < 0) {
        return true;
      }
      left -= read;
    }
    return false;
  }
}
