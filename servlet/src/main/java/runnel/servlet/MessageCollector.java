package runnel.servlet;

import org.jspecify.annotations.Nullable;
import runnel.spi.Peer;

/** Puts the parts of a message together, up to a limit. For one connection, one part at a time. */
final class MessageCollector {
  private final Peer peer;
  private final int maxBytes;
  private @Nullable StringBuilder parts;
  private long bytes;
  private boolean refused;

  MessageCollector(Peer peer, int maxBytes) {
    this.peer = peer;
    this.maxBytes = maxBytes;
  }

  /**
   * The next part; {@code last} ends the message. After one that is too large nothing is taken:
   * then the answer is false.
   */
  boolean take(String part, boolean last) {
    if (refused) {
      return false;
    }
    bytes += utf8Length(part);
    if (bytes > maxBytes) {
      refused = true;
      parts = null;
      peer.tooLarge(maxBytes);
      return false;
    }
    if (!last) {
      parts = (parts == null ? new StringBuilder() : parts).append(part);
      return true;
    }
    String message = parts == null ? part : parts.append(part).toString();
    parts = null;
    bytes = 0;
    peer.receive(message);
    return true;
  }

  private static int utf8Length(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Each half of a surrogate pair stands for two of its four bytes.
      length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return length;
  }
}
