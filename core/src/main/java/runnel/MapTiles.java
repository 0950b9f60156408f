package runnel;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import runnel.internal.tree.Props;

/**
 * Where the pictures of a map come from.
 *
 * @param dark those for the dark look; null for the others, dimmed
 */
record MapTiles(String url, String credit, @Nullable String dark) {
  private static final Set<String> PARTS = Set.of("{z}", "{x}", "{y}", "{s}");
  private static final int MOST = 2_000;

  /**
   * As a property.
   *
   * @throws RunnelException RN183 if these are none
   */
  Props wire() {
    check(url);
    if (dark != null) {
      check(dark);
    }
    if (credit.isBlank()) {
      throw wrong("they need a credit: whose map is it?");
    }
    return Props.of("url", url).with("credit", credit).with("dark", dark);
  }

  private static void check(String url) {
    if (!url.matches("https://[A-Za-z0-9.{}-]+(:\\d{1,5})?/[^\\s\"'<>\\\\]*")
        || url.length() > MOST) {
      throw wrong("an address with https is needed, got \"" + shown(url) + "\"");
    }
    for (int at = url.indexOf('{'); at >= 0; at = url.indexOf('{', at + 1)) {
      int end = url.indexOf('}', at);
      String part = end < 0 ? url.substring(at) : url.substring(at, end + 1);
      if (!PARTS.contains(part)) {
        throw wrong("there is no " + shown(part) + "; there are {z}, {x}, {y} and {s}");
      }
    }
    for (String part : new String[] {"{z}", "{x}", "{y}"}) {
      if (!url.contains(part)) {
        throw wrong("the address has to say where " + part + " stands, got \"" + shown(url) + "\"");
      }
    }
  }

  private static String shown(String text) {
    return text.length() <= 120 ? text : text.substring(0, 120) + "…";
  }

  private static RunnelException wrong(String why) {
    return new RunnelException(
        "RN183",
        "map: tiles: " + why,
        "o.tiles(\"https://tile.openstreetmap.org/{z}/{x}/{y}.png\", \"© [OpenStreetMap](https://www.openstreetmap.org/copyright)\")");
  }
}
