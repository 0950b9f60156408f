package runnel.browser.compat;

/** Text and back. */
@StaticsOf(Double.class)
public final class DoubleStatics {
  private DoubleStatics() {}

  public static String toString(double value) {
    return Decimals.text(value);
  }

  public static double parseDouble(String text) {
    return Decimals.parse(text);
  }
}
