import java.util.*;

public class Optionals {
  public static void main(String[] args) throws Exception {
    Optional<String> a = Optional.of("x");
    Optional<String> e = Optional.empty();
    System.out.println(a + " " + e + " " + Optional.ofNullable(null) + " " + Optional.of(Optional.of(1)));
    System.out.println(a.map(s -> s + "y").orElse("n") + " " + e.or(() -> Optional.of("z")).get() + " " + e.orElseGet(() -> "g"));
    System.out.println(a.filter(s -> s.isEmpty()).isPresent() + " " + e.isEmpty() + " " + a.flatMap(s -> Optional.of(s.length())) + a.stream().count());
    a.ifPresentOrElse(s -> System.out.println("has " + s), () -> System.out.println("none"));
    e.ifPresentOrElse(s -> System.out.println("has " + s), () -> System.out.println("none"));
    System.out.println(a.equals(Optional.of("x")) + " " + a.hashCode() + " " + List.of(a, e));
    try {
      e.orElseThrow(() -> new IllegalStateException("empty"));
    } catch (IllegalStateException x) {
      System.out.println(x.getMessage());
    }
  }
}
