import java.util.*;
import java.util.function.Consumer;

public class EventBus {
  interface Event {}
  record Login(String who) implements Event {}
  record Logout(String who, int minutes) implements Event {}

  public static void main(String[] args) throws Exception {
    Map<Class<?>, List<Consumer<Event>>> bus = new HashMap<>();
    bus.computeIfAbsent(Login.class, _ -> new ArrayList<>()).add(e -> System.out.println("in: " + ((Login) e).who()));
    bus.computeIfAbsent(Logout.class, _ -> new ArrayList<>()).add(e -> System.out.println("out: " + e));
    for (Event e : List.of(new Login("ann"), new Logout("ann", 5))) {
      bus.getOrDefault(e.getClass(), List.of()).forEach(c -> c.accept(e));
    }
  }
}
