package runnel.servlet;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import jdk.management.VirtualThreadSchedulerMXBean;

/**
 * Sees to it that virtual threads get their turn. They give up their carrier only when they wait:
 * as many endless loops as there are processors, in apps' code, would stop everything. So whenever
 * a virtual thread had to wait too long for its turn there is one carrier more, and the operating
 * system shares out the time; when there is no need any more they go again.
 *
 * <p>There is one for the process, as there is one scheduler of virtual threads.
 */
final class Turns {
  private static final long LOOK_MILLIS = 100;
  private static final long LATE_MILLIS = 200;
  private static final long OVERLOADED_MILLIS = 2_000;
  private static final int MOST_ADDED = 64;
  // Calm for so many looks, and one goes.
  private static final int CALM_LOOKS = 50;

  // More than a new queue holds; each look adds to them.
  private static final int WAKING = 1_000;

  private static final Turns PROCESS = new Turns();

  // When a virtual thread was last started to see when it gets its turn, and when it did.
  private final AtomicLong asked = new AtomicLong();
  private final AtomicLong came = new AtomicLong();
  private volatile long late;
  private boolean watches;

  private Turns() {}

  /** From now on, for as long as the process lives. */
  static void watch() {
    PROCESS.start();
  }

  /** Whether who starts now would wait for seconds. */
  static boolean areLate() {
    return PROCESS.late >= OVERLOADED_MILLIS;
  }

  private synchronized void start() {
    if (!watches) {
      watches = true;
      Thread.ofPlatform().daemon().name("runnel-turns").start(this::loop);
    }
  }

  private void loop() {
    try {
      // Its classes take a while to load: not while the server starts.
      Thread.sleep(1_000);
      VirtualThreadSchedulerMXBean scheduler =
          ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
      int usual = scheduler.getParallelism();
      int calm = 0;
      ask();
      while (true) {
        Thread.sleep(LOOK_MILLIS);
        boolean waits = came.get() < asked.get();
        late = waits ? millis() - asked.get() : 0;
        int now = scheduler.getParallelism();
        calm = late < LATE_MILLIS ? calm + 1 : 0;
        if (late >= LATE_MILLIS && now < usual + MOST_ADDED) {
          scheduler.setParallelism(now + 1);
        } else if (calm >= CALM_LOOKS && now > usual) {
          scheduler.setParallelism(now - 1);
          calm = 0;
        }
        if (late >= LATE_MILLIS) {
          wake(scheduler);
        }
        if (!waits) {
          ask();
        }
      }
    } catch (InterruptedException e) {
      // The process ends.
    }
  }

  /**
   * Brings a carrier that may be there, and is not. The pool makes or wakes one when something
   * comes into a queue that is empty or full, but not for what is waiting already when it may have
   * one more; so its queue is filled with nothing.
   */
  private static void wake(VirtualThreadSchedulerMXBean scheduler) {
    int carriers = scheduler.getPoolSize();
    if (scheduler.getMountedVirtualThreadCount() < scheduler.getParallelism()) {
      for (int i = 0; i < WAKING && scheduler.getPoolSize() == carriers; i++) {
        Thread.startVirtualThread(() -> {});
      }
    }
  }

  private void ask() {
    asked.set(millis());
    Thread.ofVirtual().name("runnel-turn").start(() -> came.set(millis()));
  }

  private static long millis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }
}
