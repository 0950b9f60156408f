/** A wait that was interrupted has no effect on the next ones. */
public class InterruptedSleeps {
  public static void main(String[] args) throws Exception {
    Thread t =
        new Thread(
            () -> {
              try {
                Thread.sleep(5_000);
                System.out.println("not interrupted");
              } catch (InterruptedException e) {
                System.out.println("interrupted " + Thread.currentThread().isInterrupted());
              }
              for (int i = 0; i < 2; i++) {
                try {
                  Thread.sleep(5);
                  System.out.println("slept");
                } catch (InterruptedException e) {
                  System.out.println("stale");
                }
              }
            });
    t.start();
    Thread.sleep(20);
    t.interrupt();
    t.join();

    Thread.currentThread().interrupt();
    try {
      Thread.sleep(5);
      System.out.println("slept");
    } catch (InterruptedException e) {
      System.out.println("at once " + Thread.interrupted());
    }
  }
}
