import java.util.*;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class RegexFlags {
  public static void main(String[] args) throws Exception {
    System.out.println(Pattern.compile("hello", Pattern.CASE_INSENSITIVE).matcher("HeLLo").matches() + " " + Pattern.compile("^b", Pattern.MULTILINE).matcher("a\nb").find() + " " + Pattern.compile("a.b", Pattern.DOTALL).matcher("a\nb").matches());
    System.out.println(Pattern.quote("a.b") + " " + "a.b".split(Pattern.quote(".")).length + " " + "(?i)ABC " + "abc".matches("(?i)ABC") + " " + Matcher.quoteReplacement("$1"));
    System.out.println("aaa".replaceAll("a{2}", "b") + " " + "foobar".replaceAll("(?<=foo)bar", "X") + " " + "foobar".replaceAll("foo(?=bar)", "Y") + " " + "<a><b>".replaceAll("<.*?>", "T") + " " + "abab".matches("(ab)\\1"));
  }
}
