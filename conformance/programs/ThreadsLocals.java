import java.util.*;

public class ThreadsLocals {
  public static void main(String[] args) throws Exception {
    ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> 5);
    local.set(6);
    var t = new Thread(() -> System.out.println("other " + local.get()));
    t.start();
    t.join();
    System.out.println("main " + local.get());
    local.remove();
    System.out.println(local.get());
  }
}
