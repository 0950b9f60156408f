package runnel.browser.compat;

/** Text and back. */
@StaticsOf(Float.class)
public final class FloatStatics {
  private FloatStatics() {}

  public static String toString(float value) {
    return Decimals.text(value);
  }

  public static float parseFloat(String text) {
    return (float) Decimals.parse(text);
  }
}
