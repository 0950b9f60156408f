import java.util.*;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

public class WordCount {
  public static void main(String[] args) throws Exception {
    String text = """
        It was the best of times, it was the worst of times,
        it was the age of wisdom, it was the age of foolishness.
        """;
    var counts = Pattern.compile("\\W+").splitAsStream(text.toLowerCase()).filter(w -> !w.isEmpty()).collect(Collectors.groupingBy(w -> w, TreeMap::new, Collectors.counting()));
    System.out.println(counts);
    counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(3).forEach(e -> System.out.printf("%-6s %3d%n", e.getKey(), e.getValue()));
  }
}
