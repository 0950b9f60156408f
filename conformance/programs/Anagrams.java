import java.util.*;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class Anagrams {
  public static void main(String[] args) throws Exception {
    System.out.println(Stream.of("tea", "ate", "tan", "nat", "bat").collect(Collectors.groupingBy(w -> {
      char[] c = w.toCharArray();
      Arrays.sort(c);
      return new String(c);
    }, TreeMap::new, Collectors.toList())).values());
  }
}
