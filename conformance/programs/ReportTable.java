import java.util.*;

public class ReportTable {
  record Item(String name, int qty, double price) {}

  public static void main(String[] args) throws Exception {
    var items = List.of(new Item("Apple", 3, 0.5), new Item("Bread", 1, 2.25), new Item("Caviar", 2, 120));
    System.out.println("%-10s|%5s|%10s".formatted("Item", "Qty", "Total"));
    System.out.println("-".repeat(10) + "+" + "-".repeat(5) + "+" + "-".repeat(10));
    for (var i : items) {
      System.out.println(String.format("%-10s|%5d|%,10.2f", i.name(), i.qty(), i.qty() * i.price()));
    }
    System.out.println(String.format("%,.2f", items.stream().mapToDouble(i -> i.qty() * i.price()).sum()));
  }
}
