import java.util.*;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class ConcurrentMaps {
  public static void main(String[] args) throws Exception {
    var m = new ConcurrentHashMap<String, Integer>();
    for (String s : "a b a c b a".split(" ")) {
      m.merge(s, 1, Integer::sum);
    }
    System.out.println(new TreeMap<>(m));
    System.out.println(Stream.of("x", "yy", "zz").collect(Collectors.groupingByConcurrent(String::length, Collectors.counting())).get(2));
  }
}
