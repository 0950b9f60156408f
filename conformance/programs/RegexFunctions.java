import java.util.*;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

public class RegexFunctions {
  public static void main(String[] args) throws Exception {
    var p = Pattern.compile("\\d+");
    System.out.println(p.matcher("a1b22c333").results().map(MatchResult::group).toList());
    System.out.println(p.matcher("a1b22").replaceAll(r -> "<" + Integer.parseInt(r.group()) * 2 + ">"));
    System.out.println(p.matcher("a1b22").replaceFirst(r -> "[" + r.start() + "]"));
    System.out.println(Pattern.compile(",").splitAsStream("a,b,c").toList() + " " + Stream.of("a", "1").filter(p.asPredicate()).toList() + Stream.of("a1", "12").filter(p.asMatchPredicate()).toList());
    var m = p.matcher("x1y2");
    var b = new StringBuilder();
    while (m.find()) {
      m.appendReplacement(b, "#");
    }
    System.out.println(m.appendTail(b));
  }
}
