import java.util.*;
import java.time.Duration;

public class ThreadsVirtual {
  public static void main(String[] args) throws Exception {
    var t = Thread.startVirtualThread(() -> System.out.println("inside"));
    t.join();
    Thread.sleep(Duration.ofMillis(5));
    System.out.println(t.isAlive() + " " + t.isDaemon());
    Thread.onSpinWait();
    System.out.println(t.join(Duration.ofMillis(1)));
  }
}
