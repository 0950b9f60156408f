package runnel;

import java.util.Locale;

/** A colour, each part within 0 to 255; and how well two can be told apart, as WCAG counts it. */
record Rgb(int red, int green, int blue) {
  static final Rgb BLACK = new Rgb(0, 0, 0);
  static final Rgb WHITE = new Rgb(255, 255, 255);

  private static final int STEPS = 32;

  /** A colour written {@code #rgb} or {@code #rrggbb}. */
  static Rgb parse(String what, String text) {
    if (!isColor(text)) {
      throw new RunnelException(
          "RN112",
          what + " \"" + shortened(text) + "\" is not a colour of the form #rrggbb or #rgb",
          "t." + what + "(\"#c2185b\")");
    }
    if (text.length() == 4) {
      return new Rgb(17 * digit(text, 1), 17 * digit(text, 2), 17 * digit(text, 3));
    }
    return new Rgb(pair(text, 1), pair(text, 3), pair(text, 5));
  }

  /** Whether it is written {@code #rgb} or {@code #rrggbb}. */
  static boolean isColor(String text) {
    return isHex(text) && (text.length() == 4 || text.length() == 7);
  }

  /** Whether it is {@code #} and hexadecimal digits, however many. */
  static boolean isHex(String text) {
    return text.startsWith("#") && text.chars().skip(1).allMatch(c -> c < 128 && digit(c) >= 0);
  }

  private static int digit(int c) {
    return Character.digit(c, 16);
  }

  private static int digit(String text, int at) {
    return digit(text.charAt(at));
  }

  private static int pair(String text, int at) {
    return 16 * digit(text, at) + digit(text, at + 1);
  }

  /** The beginning of what may be long, for a message. */
  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  /** Written {@code #rrggbb}. */
  String hex() {
    return "#" + hex(red) + hex(green) + hex(blue);
  }

  private static String hex(int part) {
    return (part < 16 ? "0" : "") + Integer.toString(part, 16).toLowerCase(Locale.ROOT);
  }

  /** So much of {@code other}, 0 to 1, and the rest of this. */
  Rgb mix(Rgb other, double share) {
    return new Rgb(
        mixed(red, other.red, share),
        mixed(green, other.green, share),
        mixed(blue, other.blue, share));
  }

  private static int mixed(int one, int other, double share) {
    return (int) Math.round(one + (other - one) * share);
  }

  /** From 0, black, to 1, white. */
  double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** From 1, the same, to 21, black on white. */
  double contrast(Rgb other) {
    double one = luminance() + 0.05;
    double two = other.luminance() + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }

  /** Black or white, whichever is better read on this. */
  Rgb readable() {
    return contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
  }

  /** This, or as much nearer to {@code end} as it takes to be told from each of {@code others}. */
  Rgb toldFrom(double contrast, Rgb end, Rgb... others) {
    for (int step = 0; step < STEPS; step++) {
      Rgb nearer = mix(end, step / (double) STEPS);
      if (nearer.isToldFrom(contrast, others)) {
        return nearer;
      }
    }
    return end;
  }

  private boolean isToldFrom(double contrast, Rgb... others) {
    for (Rgb other : others) {
      if (contrast(other) < contrast) {
        return false;
      }
    }
    return true;
  }
}
