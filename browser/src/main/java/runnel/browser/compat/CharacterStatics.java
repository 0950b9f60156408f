package runnel.browser.compat;

/** Code points. */
@StaticsOf(Character.class)
public final class CharacterStatics {
  private CharacterStatics() {}

  public static String toString(int codePoint) {
    return new String(Character.toChars(codePoint));
  }

  public static boolean isIdeographic(int c) {
    return (c >= 0x4e00 && c <= 0x9fff)
        || (c >= 0x3400 && c <= 0x4dbf)
        || (c >= 0x20000 && c <= 0x323af)
        || (c >= 0xf900 && c <= 0xfad9)
        || (c >= 0x3006 && c <= 0x3007)
        || (c >= 0x3021 && c <= 0x3029)
        || (c >= 0x3038 && c <= 0x303a)
        || (c >= 0x17000 && c <= 0x18cff);
  }
}
