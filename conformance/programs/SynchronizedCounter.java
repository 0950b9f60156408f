import java.util.*;

public class SynchronizedCounter {
  static int count;
  static synchronized void up() {
    count++;
  }

  public static void main(String[] args) throws Exception {
    var ts = new ArrayList<Thread>();
    for (int i = 0; i < 4; i++) {
      var t = new Thread(() -> {
        for (int j = 0; j < 100; j++) {
          up();
        }
      });
      t.start();
      ts.add(t);
    }
    for (var t : ts) {
      t.join();
    }
    System.out.println(count);
  }
}
