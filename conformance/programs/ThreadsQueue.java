import java.util.*;
import java.util.concurrent.ArrayBlockingQueue;

public class ThreadsQueue {
  public static void main(String[] args) throws Exception {
    var q = new ArrayBlockingQueue<Integer>(2);
    var t = new Thread(() -> {
      try {
        for (int i = 0; i < 5; i++) {
          q.put(i);
        }
        q.put(-1);
      } catch (InterruptedException e) {
        System.out.println("interrupted");
      }
    });
    t.start();
    for (int v = q.take(); v >= 0; v = q.take()) {
      System.out.println(v);
    }
  }
}
