import java.util.*;

public class Slugs {
  public static void main(String[] args) throws Exception {
    for (String s : List.of("Hello, World!", "  Java 25: What's new? ", "--x--")) {
      System.out.println(s.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
    }
  }
}
