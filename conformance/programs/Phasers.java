import java.util.*;
import java.util.concurrent.*;

/** Rounds that several threads take together. */
public class Phasers {
  public static void main(String[] args) throws Exception {
    List<String> rounds = Collections.synchronizedList(new ArrayList<>());
    Phaser phaser =
        new Phaser(1) {
          @Override
          protected boolean onAdvance(int phase, int parties) {
            rounds.add("round " + phase + " of " + parties);
            return phase == 2 || super.onAdvance(phase, parties);
          }
        };
    int[] sums = new int[4];
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int me = i;
      phaser.register();
      threads.add(
          Thread.startVirtualThread(
              () -> {
                while (!phaser.isTerminated()) {
                  sums[me] += me + 1;
                  phaser.arriveAndAwaitAdvance();
                }
              }));
    }
    System.out.println(phaser.getRegisteredParties() + " " + phaser.getPhase());
    int phase = phaser.arriveAndAwaitAdvance();
    System.out.println("now " + phase);
    System.out.println(phaser.arriveAndDeregister());
    for (Thread thread : threads) thread.join();
    System.out.println(rounds + " " + Arrays.toString(sums) + " " + phaser.isTerminated() + " " + phaser.arrive());

    Phaser root = new Phaser();
    Phaser left = new Phaser(root, 2);
    Phaser right = new Phaser(root, 1);
    System.out.println(root.getRegisteredParties() + " " + left.getParent().equals(root) + " " + right.getRoot().equals(root));
    left.arrive();
    right.arrive();
    System.out.println(root.getPhase() + " " + left.getUnarrivedParties() + " " + right.getArrivedParties());
    left.arrive();
    System.out.println(root.getPhase() + " " + left.getPhase() + " " + left.getUnarrivedParties());
    try {
      left.awaitAdvanceInterruptibly(1, 5, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      System.out.println("timeout");
    }
    System.out.println(left.awaitAdvance(0) + " " + left.bulkRegister(2) + " " + left.getRegisteredParties());
    root.forceTermination();
    System.out.println(root.isTerminated() + " " + (left.register() < 0));
    Phaser empty = new Phaser();
    try {
      empty.arrive();
    } catch (IllegalStateException e) {
      System.out.println("nobody");
    }
    Phaser last = new Phaser(1);
    last.arriveAndDeregister();
    System.out.println(last.isTerminated() + " " + (last.getPhase() & 7));
    String text = new Phaser(3).toString();
    System.out.println(text.substring(text.indexOf('[')));
  }
}
