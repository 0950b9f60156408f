package runnel.server;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.OutgoingEntry;
import org.eclipse.jetty.websocket.core.internal.PerMessageDeflateExtension;

/**
 * Jetty's permessage-deflate, except that small messages go out as they are: packing them costs
 * more than it saves.
 */
public final class SparingDeflate extends PerMessageDeflateExtension {
  private static final int SMALL_BYTES = 1024;

  private final AtomicInteger packing = new AtomicInteger();

  @Override
  public void sendFrame(OutgoingEntry entry) {
    var frame = entry.getFrame();
    boolean whole = frame.isDataFrame() && frame.isFin() && frame.getOpCode() != 0;
    if (whole && frame.getPayloadLength() < SMALL_BYTES && packing.get() == 0) {
      nextOutgoingFrame(entry); // A clear RSV1 says that it is not compressed.
      return;
    }
    packing.incrementAndGet();
    super.sendFrame(
        new OutgoingEntry.Builder(entry)
            .callback(Callback.from(packing::decrementAndGet, entry.getCallback()))
            .build());
  }
}
