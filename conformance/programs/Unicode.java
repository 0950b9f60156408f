import java.util.*;
import java.nio.charset.StandardCharsets;

public class Unicode {
  public static void main(String[] args) throws Exception {
    String s = "aé€😀ñ";
    System.out.println(s.length() + " " + s.codePointCount(0, s.length()) + " " + s.codePointAt(3) + " " + s.offsetByCodePoints(0, 4));
    System.out.println(s.toUpperCase() + " " + "STRASSE".toLowerCase() + " " + "ÅÄÖ".toLowerCase());
    System.out.println(Arrays.toString(s.getBytes(StandardCharsets.UTF_8)) + new String(s.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(s));
    System.out.println(Character.isLetter('é') + " " + Character.isDigit('٣') + " " + Character.isWhitespace('\u2003') + " " + Character.isUpperCase('Ö') + Character.isLetterOrDigit('_') + Character.isAlphabetic('ж'));
    System.out.println(Character.toString(128512) + new String(Character.toChars(0x1F680)) + Character.charCount(0x1F680) + Character.isSurrogate(s.charAt(3)) + Character.toUpperCase('ß'));
    System.out.println(Arrays.toString("ab".getBytes(StandardCharsets.UTF_16BE)) + Arrays.toString("é".getBytes(StandardCharsets.ISO_8859_1)) + Character.getType('A') + Character.isIdeographic('漢'));
    System.out.println(new StringBuilder().appendCodePoint(0x1F600).length() + " " + s.codePoints().boxed().toList() + " \u202F\u00A0|");
    System.out.println("日本語".charAt(1) + " " + "日本語".indexOf("本") + " " + "ΑΒΓ".toLowerCase());
  }
}
