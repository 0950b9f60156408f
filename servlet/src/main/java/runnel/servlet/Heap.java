package runnel.servlet;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How much memory there is. */
final class Heap {
  private static final double FULL = 0.9;
  private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(10);

  private static final AtomicLong LOOKED = new AtomicLong(System.nanoTime() - LOOK_NANOS);

  private Heap() {}

  /**
   * Whether what was left after the last collection of garbage leaves hardly any room. If so there
   * is another collection, now and then: what filled it may be gone, and nobody else would notice
   * on a server that lets nobody in.
   */
  static boolean isFull() {
    if (!wasFull()) {
      return false;
    }
    long now = System.nanoTime();
    long looked = LOOKED.get();
    if (now - looked < LOOK_NANOS || !LOOKED.compareAndSet(looked, now)) {
      return true;
    }
    System.gc();
    return wasFull();
  }

  private static boolean wasFull() {
    long left = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage usage = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
      left += usage == null ? 0 : usage.getUsed();
    }
    return left > FULL * Runtime.getRuntime().maxMemory();
  }
}
