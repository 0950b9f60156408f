import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splitting, cases, indents and characters outside of the basic plane. */
public class StringEdges {
  public static void main(String[] args) {
    for (String text : new String[] {"abc", "a,b,,c,,", ",a", ",", ""}) {
      for (String by : new String[] {"", ",", "(?=b)"}) {
        System.out.println(
            Arrays.toString(text.split(by))
                + Arrays.toString(text.split(by, 2))
                + Arrays.toString(text.split(by, -1)));
      }
    }
    System.out.println(Pattern.compile("").splitAsStream("abc").toList());
    System.out.println("straße ŉ ﬁ ärger".toUpperCase() + "ß".toUpperCase(Locale.ROOT));
    System.out.println("İ ΑΣ ΣΑΣ ÄRGER".toLowerCase() + "Title".toLowerCase(Locale.US));
    System.out.println(new StringBuilder("a😀b").reverse() + "|" + new StringBuffer("x😀").reverse());
    System.out.println(" \t\n\u2003".isBlank() + " " + "".isBlank() + " " + " a ".isBlank());
    System.out.println("a😀b".codePoints().count() + " " + "a😀".codePoints().max().getAsInt());
    for (String text : new String[] {"  a\n    b\n", "  a\n b\n   ", "  a\n\n  b", "  x", "", "\n"}) {
      System.out.println("[" + text.stripIndent() + "]");
    }
    System.out.println(String.join(",", "x", null) + new StringBuilder().append((CharSequence) null));
    var longer = new StringBuilder("abc");
    longer.setLength(1);
    longer.setLength(3);
    System.out.println(longer.toString().replace('\0', '0'));
  }
}
