package runnel.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page of a few words, for where there is no app to be shown. */
final class Notice {
  private Notice() {}

  /**
   * Sends it.
   *
   * @param words may be empty; what they hold is shown as text
   * @param next where its link goes
   */
  static void send(
      HttpServletResponse response, int status, String title, String words, String next)
      throws IOException {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    response.setHeader("Referrer-Policy", "no-referrer");
    Replies.text(
        response,
        status,
        "text/html; charset=utf-8",
        """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark">
        <title>%1$s</title>
        <h1>%1$s</h1>
        <p>%2$s</p>
        <p><a href="%3$s">Sign in</a></p>
        </html>
        """
            .formatted(escaped(title), escaped(words), escaped(next)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
