import java.util.*;
import java.util.concurrent.*;

/** Threads of either kind, made by a builder. */
public class ThreadBuilders {
  public static void main(String[] args) throws Exception {
    List<String> said = Collections.synchronizedList(new ArrayList<>());
    Thread one = Thread.ofVirtual().name("worker").start(() -> said.add(Thread.currentThread().getName()));
    one.join();
    Thread two = Thread.ofPlatform().name("plain-", 3).daemon().priority(7).unstarted(() -> said.add("two"));
    System.out.println(said + " " + one.isVirtual() + one.isDaemon() + " " + two.isVirtual() + two.isDaemon() + two.getPriority() + two.getName());
    two.start();
    two.join();
    Thread.Builder.OfVirtual builder = Thread.ofVirtual().name("v-", 0);
    Thread a = builder.start(() -> said.add("a"));
    a.join();
    Thread b = builder.unstarted(() -> said.add("b"));
    System.out.println(a.getName() + " " + b.getName() + " " + said);
    b.start();
    b.join();
    ThreadFactory factory = Thread.ofPlatform().name("pool-", 1).factory();
    System.out.println(factory.newThread(() -> {}).getName() + factory.newThread(() -> {}).getName());
    Thread failing =
        Thread.ofVirtual()
            .uncaughtExceptionHandler((t, e) -> said.add(t.getName() + ": " + e.getMessage()))
            .name("failing")
            .start(
                () -> {
                  throw new IllegalStateException("oh");
                });
    failing.join();
    System.out.println(said + " " + Thread.startVirtualThread(() -> {}).getName().isEmpty());
    try (var executor = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("task-", 0).factory())) {
      Future<String> future = executor.submit(() -> Thread.currentThread().getName() + Thread.currentThread().isVirtual());
      System.out.println(future.get());
    }
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      System.out.println(executor.submit(() -> Thread.currentThread().isVirtual()).get());
    }
    for (Callable<?> bad :
        List.<Callable<?>>of(
            () -> Thread.ofVirtual().name(null),
            () -> Thread.ofPlatform().priority(11),
            () -> Thread.ofVirtual().name("x", -1),
            () -> Thread.ofVirtual().start(null))) {
      try {
        System.out.println(bad.call());
      } catch (Exception e) {
        System.out.println(e.getClass().getSimpleName());
      }
    }
  }
}
