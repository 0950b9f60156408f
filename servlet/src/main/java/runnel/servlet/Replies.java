package runnel.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

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
   * Answers that a body is not taken. What is left of it is read if it is not much: a connection
   * that is closed with bytes unread is reset, and the answer may be lost with it.
   *
   * @param rest null for a body that is to be read no more
   */
  static void refused(
      HttpServletResponse response, int status, String text, @Nullable InputStream rest)
      throws IOException {
    if (rest == null || !drained(rest)) {
      response.setHeader("Connection", "close");
    }
    text(response, status, text);
  }

  private static boolean drained(InputStream rest) throws IOException {
    byte[] nobody = new byte[8192];
    try {
      for (int left = DRAINED_BYTES; left > 0; ) {
        int read = rest.read(nobody);
        if (read < 0) {
          return true;
        }
        left -= read;
      }
    } catch (Patience.Over slow) {
      return false;
    }
    return false;
  }
}
