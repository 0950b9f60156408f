package runnel.servlet;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import runnel.spi.Peer;

/** Puts the parts of a message together, up to a limit. For one connection, one part at a time. */
final class MessageCollector {
  private final Peer peer;
  private final int maxBytes;
  private final Supplier<Patience> patiences;
  private final Consumer<String> tooSlow;
  private @Nullable Patience patience;
  private @Nullable StringBuilder parts;
  private long bytes;
  private boolean refused;

  /**
   * Of a connection.
   *
   * @param patiences how long a message may take from its first part on
   * @param tooSlow told, with words, when one takes longer
   */
  MessageCollector(
      Peer peer, int maxBytes, Supplier<Patience> patiences, Consumer<String> tooSlow) {
    this.peer = peer;
    this.maxBytes = maxBytes;
    this.patiences = patiences;
    this.tooSlow = tooSlow;
  }

  /**
   * The next part; {@code last} ends the message. After one that is too large or too slow nothing
   * is taken: then the answer is false.
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
    if (patience != null && patience.isOver(bytes)) {
      refused = true;
      parts = null;
      tooSlow.accept(patience.words(bytes));
      return false;
    }
    if (!last) {
      patience = patience == null ? patiences.get() : patience;
      parts = (parts == null ? new StringBuilder() : parts).append(part);
      return true;
    }
    String message = parts == null ? part : parts.append(part).toString();
    parts = null;
    patience = null;
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
