import java.util.*;
import java.util.stream.Collectors;

public class CsvTotals {
  record Row(String city, int year, double amount) {}

  public static void main(String[] args) throws Exception {
    String csv = "city,year,amount\nOslo,2023,10.5\nRome,2023,7.25\nOslo,2024,3\n";
    var rows = csv.lines().skip(1).map(l -> l.split(",")).map(p -> new Row(p[0], Integer.parseInt(p[1]), Double.parseDouble(p[2]))).toList();
    rows.forEach(System.out::println);
    System.out.println("" + rows.stream().collect(Collectors.groupingBy(Row::city, TreeMap::new, Collectors.summingDouble(Row::amount))));
    System.out.println("" + rows.stream().collect(Collectors.groupingBy(Row::year, TreeMap::new, Collectors.averagingDouble(Row::amount))));
  }
}
