/** Interrupts, notifications and time-outs of Object.wait. */
public class InterruptedWaits {
  static final Object LOCK = new Object();

  static Thread start(String name, long millis) throws Exception {
    Thread t =
        new Thread(
            () -> {
              synchronized (LOCK) {
                try {
                  LOCK.wait(millis);
                  System.out.println(name + " goes on " + Thread.holdsLock(LOCK));
                } catch (InterruptedException e) {
                  System.out.println(
                      name
                          + " interrupted "
                          + Thread.holdsLock(LOCK)
                          + " "
                          + Thread.currentThread().isInterrupted());
                }
              }
              System.out.println(name + " left");
            });
    t.start();
    Thread.sleep(20);
    return t;
  }

  public static void main(String[] args) throws Exception {
    // The monitor is entered again before the exception is thrown.
    Thread a = start("a", 0);
    synchronized (LOCK) {
      a.interrupt();
      Thread.sleep(20);
      System.out.println("main still has it");
    }
    a.join();

    // A thread that is interrupted already does not wait.
    synchronized (LOCK) {
      Thread.currentThread().interrupt();
      try {
        LOCK.wait();
        System.out.println("waited");
      } catch (InterruptedException e) {
        System.out.println("main interrupted " + Thread.currentThread().isInterrupted());
      }
    }

    // A wait that has timed out, or was interrupted, takes no notification.
    start("timed", 1).join();
    Thread gone = start("gone", 0);
    gone.interrupt();
    gone.join();
    Thread b = start("b", 0);
    synchronized (LOCK) {
      LOCK.notify();
    }
    b.join();

    // Who was notified before the interrupt goes on; the interrupt is kept.
    Thread[] c = new Thread[1];
    c[0] =
        new Thread(
            () -> {
              synchronized (LOCK) {
                try {
                  LOCK.wait();
                  System.out.println("c goes on " + Thread.interrupted());
                } catch (InterruptedException e) {
                  System.out.println("c lost its notification");
                }
              }
            });
    c[0].start();
    Thread.sleep(20);
    synchronized (LOCK) {
      LOCK.notify();
      c[0].interrupt();
    }
    c[0].join();

    // All of them.
    int[] woken = {0};
    Thread[] all = new Thread[3];
    for (int i = 0; i < all.length; i++) {
      all[i] =
          new Thread(
              () -> {
                synchronized (LOCK) {
                  try {
                    LOCK.wait();
                    woken[0]++;
                  } catch (InterruptedException e) {
                    System.out.println("not expected");
                  }
                }
              });
      all[i].start();
    }
    Thread.sleep(20);
    synchronized (LOCK) {
      LOCK.notifyAll();
    }
    for (Thread t : all) {
      t.join();
    }
    System.out.println("woken " + woken[0]);

    try {
      LOCK.notify();
    } catch (IllegalMonitorStateException e) {
      System.out.println("not the owner");
    }
  }
}
