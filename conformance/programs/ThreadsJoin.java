import java.util.*;

public class ThreadsJoin {
  public static void main(String[] args) throws Exception {
    int[] sum = new int[1];
    var all = new ArrayList<Thread>();
    for (int i = 1; i <= 10; i++) {
      int n = i;
      var t = new Thread(() -> {
        try {
          Thread.sleep(n);
        } catch (InterruptedException e) {
          return;
        }
        synchronized (sum) {
          sum[0] += n;
        }
      });
      all.add(t);
      t.start();
    }
    for (var t : all) {
      t.join();
    }
    System.out.println(sum[0]);
  }
}
