import java.util.*;
import java.util.regex.Pattern;

public class Regexes {
  public static void main(String[] args) throws Exception {
    var m = Pattern.compile("(\\w+)@(\\w+)\\.com").matcher("ann@acme.com, bob@site.com");
    while (m.find()) {
      System.out.println(m.group() + " " + m.group(1) + " " + m.group(2) + " " + m.start() + "-" + m.end());
    }
    System.out.println("2024-03-05".matches("\\d{4}-\\d\\d-\\d\\d") + " " + "a1b2".replaceAll("[a-z](\\d)", "<$1>") + " " + Pattern.matches("a*b", "aaab"));
    var n = Pattern.compile("(?<y>\\d+)-(?<m>\\d+)").matcher("in 2024-11 now");
    System.out.println(n.find() + " " + n.group("y") + " " + n.group("m") + " " + n.groupCount());
  }
}
