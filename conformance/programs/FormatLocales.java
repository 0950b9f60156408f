import java.util.*;

public class FormatLocales {
  public static void main(String[] args) throws Exception {
    for (String tag : List.of("en-US", "de-DE", "fr-FR", "nb-NO")) {
      Locale l = Locale.forLanguageTag(tag);
      System.out.println(tag + " " + String.format(l, "%,d %,.2f %.3f %e %g %s", 1234567, -9876543.21, 0.5, 12345.678, 0.5, 1.5));
    }
    System.out.println(String.format(Locale.ROOT, "%,.1f", 12345.67) + String.format((Locale) null, "%.1f", 0.5) + String.format(Locale.of("de", "CH"), "%,.2f", 12345.6));
  }
}
