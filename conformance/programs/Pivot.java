import java.util.*;
import java.util.stream.Collectors;

public class Pivot {
  record Sale(String region, String product, int amount) {}

  public static void main(String[] args) throws Exception {
    var sales = List.of(new Sale("N", "a", 1), new Sale("S", "a", 2), new Sale("N", "b", 3), new Sale("N", "a", 4));
    var pivot = sales.stream().collect(Collectors.groupingBy(Sale::region, TreeMap::new, Collectors.groupingBy(Sale::product, TreeMap::new, Collectors.summingInt(Sale::amount))));
    System.out.println(pivot);
  }
}
