package runnel.spi;

import java.util.Map;

/**
 * The way from a session to one client: a WebSocket, or a message port. Given by the host to {@link
 * runnel.App#connect}.
 *
 * <p>The core calls {@link #send} again only after the last message was written, so an
 * implementation needs no queue, and a slow client slows only itself: what changes meanwhile is
 * composed into one patch.
 */
public interface Connection {
  /**
   * Sends one text message. Does not block.
   *
   * @param message one or more frames, joined by line breaks
   * @param written to be called once, from any thread (also from within this call), when the next
   *     message may be sent. Not to be called if sending failed: the host then reports {@link
   *     Peer#closed()}.
   */
  void send(String message, Runnable written);

  /**
   * Closes the connection after what was sent. Does nothing if it is closed already.
   *
   * @param code WebSocket close code
   * @param reason at most 120 bytes in UTF-8
   */
  void close(int code, String reason);

  /**
   * The headers of the request that opened it, by name in lower case; several of one name are
   * joined by commas. Default: none, as in a browser.
   */
  default Map<String, String> headers() {
    return Map.of();
  }

  /**
   * What the visitor's browser shows with each of its requests, and no page can read; empty if
   * nothing.
   */
  default String badge() {
    return "";
  }

  /** Where in the network it comes from; empty if that means nothing, as in a browser. */
  default String address() {
    return "";
  }
}
