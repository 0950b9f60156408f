import java.util.*;
import java.util.regex.Pattern;

public class Templates {
  public static void main(String[] args) throws Exception {
    var vars = Map.of("name", "Ann", "n", "3");
    System.out.println(Pattern.compile("\\{(\\w+)}").matcher("Hi {name}, {n} new, {none}").replaceAll(m -> vars.getOrDefault(m.group(1), "?")));
  }
}
