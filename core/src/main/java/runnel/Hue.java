package runnel;

/** Colours that stay legible in light and dark. {@code :red[text]} in Markdown knows the same. */
public enum Hue {
  RED("red"),
  ORANGE("orange"),
  YELLOW("yellow"),
  GREEN("green"),
  BLUE("blue"),
  VIOLET("violet"),
  GRAY("gray"),
  /** The accent of the page's theme. */
  PRIMARY("primary");

  final String wire;

  Hue(String wire) {
    this.wire = wire;
  }
}
