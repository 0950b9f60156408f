import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.*;

public class Atomics {
  public static void main(String[] a) {
    LongAdder adder = new LongAdder();
    adder.add(40);
    adder.increment();
    adder.increment();
    adder.decrement();
    System.out.println(adder + " " + adder.sumThenReset() + " " + adder.sum() + adder.intValue());
    DoubleAdder d = new DoubleAdder();
    d.add(1.5);
    d.add(2);
    System.out.println(d + " " + d.doubleValue() + " " + d.longValue());
    LongAccumulator max = new LongAccumulator(Math::max, Long.MIN_VALUE);
    max.accumulate(3);
    max.accumulate(2);
    System.out.println(max.get() + " " + max.getThenReset() + " " + max);
    DoubleAccumulator product = new DoubleAccumulator((x, y) -> x * y, 1);
    product.accumulate(2.5);
    product.accumulate(4);
    System.out.println(product);
    AtomicIntegerArray ints = new AtomicIntegerArray(3);
    ints.incrementAndGet(0);
    ints.addAndGet(1, 5);
    ints.updateAndGet(2, x -> x - 1);
    System.out.println(ints + " " + ints.compareAndSet(0, 1, 7) + ints.get(0) + ints.length());
    AtomicLongArray longs = new AtomicLongArray(new long[] {1L << 40, 2});
    System.out.println(longs.getAndAccumulate(0, 3, Long::sum) + " " + longs);
    AtomicReferenceArray<String> refs = new AtomicReferenceArray<>(new String[] {"a", null});
    System.out.println(refs.getAndSet(1, "b") + " " + refs + refs.updateAndGet(0, s -> s + s));
    AtomicStampedReference<String> stamped = new AtomicStampedReference<>("v", 1);
    int[] stamp = new int[1];
    System.out.println(stamped.get(stamp) + stamp[0] + stamped.compareAndSet("v", "w", 1, 2));
    AtomicMarkableReference<String> marked = new AtomicMarkableReference<>("v", false);
    System.out.println(marked.attemptMark("v", true) + " " + marked.isMarked());
    int dice = ThreadLocalRandom.current().nextInt(1, 7);
    double half = ThreadLocalRandom.current().nextDouble(0.5, 1.0);
    System.out.println((dice >= 1 && dice <= 6) + " " + (half >= 0.5 && half < 1));
    System.out.println(ThreadLocalRandom.current().ints(5, 0, 3).allMatch(i -> i < 3));
  }
}
