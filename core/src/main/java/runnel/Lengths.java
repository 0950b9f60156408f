package runnel;

/** How long texts may be that a browser has to parse: longer ones would freeze the page. */
final class Lengths {
  private static final int TEXT = 1_000_000;
  private static final int FORMULA = 10_000;

  private Lengths() {}

  static String text(String element, String text) {
    if (text.length() <= TEXT) {
      return text;
    }
    throw new RunnelException(
        "RN087",
        element + " takes at most 1,000,000 characters, got " + Display.text(text.length()),
        "ui." + element + "(text.substring(0, 10_000) + \" …\")");
  }

  static String formula(String tex) {
    if (tex.length() <= FORMULA) {
      return tex;
    }
    throw new RunnelException(
        "RN084",
        "latex takes at most 10,000 characters, got " + Display.text(tex.length()),
        "for (String part : formulas) ui.latex(part);");
  }
}
