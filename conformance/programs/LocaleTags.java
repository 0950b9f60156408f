import java.util.*;

public class LocaleTags {
  public static void main(String[] args) throws Exception {
    for (String tag : List.of("en", "en-US", "de-AT", "zh-Hant-TW", "nb_NO")) {
      Locale l = Locale.forLanguageTag(tag.replace('_', '-'));
      System.out.println(l.getLanguage() + "/" + l.getCountry());
    }
    System.out.println(Locale.of("fr", "CA") + " " + Locale.US.toLanguageTag() + " " + Locale.GERMANY.equals(Locale.of("de", "DE")));
  }
}
