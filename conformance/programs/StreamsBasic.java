import java.util.*;
import java.util.stream.Collectors;

public class StreamsBasic {
  record P(String name, int age, String city) {}

  public static void main(String[] args) throws Exception {
    var people = List.of(new P("Ann", 30, "Oslo"), new P("Bob", 25, "Rome"), new P("Cid", 35, "Oslo"), new P("Dee", 25, "Bonn"));
    System.out.println(people.stream().filter(p -> p.age() > 25).map(P::name).toList());
    System.out.println("" + people.stream().collect(Collectors.groupingBy(P::city, TreeMap::new, Collectors.counting())));
    System.out.println("" + people.stream().collect(Collectors.partitioningBy(p -> p.age() < 30, Collectors.mapping(P::name, Collectors.joining("/")))));
    System.out.println("" + people.stream().sorted(Comparator.comparingInt(P::age).thenComparing(P::name, Comparator.reverseOrder())).map(P::name).collect(Collectors.joining(", ", "[", "]")));
    System.out.println("" + people.stream().collect(Collectors.averagingInt(P::age)) + " " + people.stream().mapToInt(P::age).max().getAsInt());
    System.out.println("" + people.stream().collect(Collectors.toMap(P::city, P::age, Integer::sum, LinkedHashMap::new)));
    System.out.println(people.stream().map(P::age).reduce(0, Integer::sum) + " " + people.stream().map(P::age).reduce(Integer::max).get());
    System.out.println(people.stream().anyMatch(p -> p.city().equals("Rome")) + " " + people.stream().allMatch(p -> p.age() > 25) + " " + people.stream().noneMatch(p -> p.age() > 99));
    System.out.println(people.stream().max(Comparator.comparing(P::age)).get() + " " + people.stream().findFirst().map(P::name).orElse("none"));
    System.out.println("" + people.stream().collect(Collectors.summarizingInt(P::age)));
  }
}
