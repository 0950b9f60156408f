/** Several threads wait to enter the same monitor: all come in. */
public class MonitorLine {
  static final Object LOCK = new Object();

  public static void main(String[] args) throws Exception {
    Thread[] all = new Thread[4];
    for (int i = 0; i < all.length; i++) {
      int n = i;
      all[i] =
          new Thread(
              () -> {
                synchronized (LOCK) {
                  try {
                    Thread.sleep(20);
                  } catch (InterruptedException e) {
                    System.out.println("interrupted");
                  }
                  System.out.println("done");
                }
              });
      all[i].start();
    }
    for (Thread thread : all) {
      thread.join();
    }
    synchronized (LOCK) {
      System.out.println("free again");
    }
  }
}
