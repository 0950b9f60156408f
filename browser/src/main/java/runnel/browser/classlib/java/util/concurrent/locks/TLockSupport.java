package runnel.browser.classlib.java.util.concurrent.locks;

import java.util.IdentityHashMap;
import java.util.Map;
import runnel.browser.classlib.java.lang.TParking;

public class TLockSupport {
  /** Those that wait, and those with a permit to go on. */
  private static final Map<Thread, TParking.Line> WAITING = new IdentityHashMap<>();

  private static final Map<Thread, Boolean> PERMITS = new IdentityHashMap<>();

  private TLockSupport() {}

  public static void unpark(Thread thread) {
    if (thread == null) {
      return;
    }
    TParking.Line line = WAITING.get(thread);
    if (line == null || line.wakeOne() == null) {
      PERMITS.put(thread, true);
    }
  }

  public static void park() {
    parkNanos(TParking.FOREVER);
  }

  public static void park(Object blocker) {
    park();
  }

  public static void parkNanos(Object blocker, long nanos) {
    parkNanos(nanos);
  }

  public static void parkUntil(long deadline) {
    parkNanos((deadline - System.currentTimeMillis()) * 1_000_000);
  }

  public static void parkUntil(Object blocker, long deadline) {
    parkUntil(deadline);
  }

  public static void parkNanos(long nanos) {
    Thread me = Thread.currentThread();
    if (PERMITS.remove(me) != null || nanos <= 0 || me.isInterrupted()) {
      return;
    }
    TParking.Line line = new TParking.Line();
    WAITING.put(me, line);
    line.awaitOrInterrupt(nanos);
    WAITING.remove(me);
  }
}
