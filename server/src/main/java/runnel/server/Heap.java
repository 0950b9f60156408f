package runnel.server;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/** How much memory there is. */
final class Heap {
  private static final double FULL = 0.9;

  private Heap() {}

  /** Whether what was left after the last collection of garbage leaves hardly any room. */
  static boolean isFull() {
    long left = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage usage = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
      left += usage == null ? 0 : usage.getUsed();
    }
    return left > FULL * Runtime.getRuntime().maxMemory();
  }
}
