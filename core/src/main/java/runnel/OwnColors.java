package runnel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Colours that an app gives a chart, as they are sent. */
final class OwnColors {
  private OwnColors() {}

  /**
   * Those of a palette.
   *
   * @throws RunnelException RN185 if there is none, or one is no colour
   */
  static List<String> palette(List<String> colors) {
    if (colors.isEmpty()) {
      throw new RunnelException(
          "RN185",
          "colors: a palette has at least one colour, got none",
          "o.colors(List.of(\"#0b7fa8\", \"#df6c0d\"))");
    }
    return colors.stream().map(OwnColors::checked).toList();
  }

  /**
   * Those of some names.
   *
   * @throws RunnelException RN185 if one is no colour
   */
  static Map<String, String> byName(Map<String, String> colors) {
    Map<String, String> sorted = new TreeMap<>(); // Map.of has another order each time
    colors.forEach((name, color) -> sorted.put(name, checked(color)));
    return sorted;
  }

  private static String checked(String color) {
    if (!Rgb.isColor(color)) {
      throw new RunnelException(
          "RN185",
          "colors: \"" + Rgb.shortened(color) + "\" is not a colour of the form #rrggbb or #rgb",
          "o.colors(Map.of(\"Oslo\", \"#0b7fa8\"))");
    }
    return Rgb.parse("colors", color).hex();
  }
}
