package runnel;

import java.util.Iterator;
import runnel.internal.run.Place;
import runnel.internal.tree.Node;
import runnel.internal.tree.Props;

/** Text that is typed out as it comes. */
final class TextStream {
  private static final long FRAME_MILLIS = 16;

  private TextStream() {}

  static String write(Place at, Iterator<? extends CharSequence> pieces) {
    StringBuilder text = new StringBuilder();
    Node node = at.element("markdown", Props.of("text", "").flag("growing", true));
    long shown = at.millis();
    try {
      while (pieces.hasNext()) {
        String piece = pieces.next().toString();
        text.append(piece);
        at.appendText(node, piece);
        if (at.millis() - shown >= FRAME_MILLIS) {
          // In a browser, pieces that come without a wait leave no other moment to show them, or
          // to hear of a newer event.
          at.sleep(0);
          shown = at.millis();
        }
      }
      return text.toString();
    } finally {
      at.settle(node, Props.of("text", text.toString()));
    }
  }
}
