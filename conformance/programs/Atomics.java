import java.util.*;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

public class Atomics {
  public static void main(String[] args) throws Exception {
    var i = new AtomicInteger(5);
    System.out.println(i.incrementAndGet() + " " + i.getAndAdd(10) + " " + i.updateAndGet(x -> x * 2) + " " + i.accumulateAndGet(3, Integer::sum) + " " + i.compareAndSet(35, 1) + i);
    System.out.println(i.compareAndExchange(1, 9) + " " + i.getPlain() + " " + i.getAcquire());
    var r = new AtomicReference<>("a");
    System.out.println(r.getAndUpdate(s -> s + "b") + r.get());
    var l = new AtomicLong();
    l.addAndGet(1L << 40);
    System.out.println(l + " " + new AtomicBoolean(true).getAndSet(false));
  }
}
