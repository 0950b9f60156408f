import java.util.*;
import java.util.stream.IntStream;

public class BinarySearchOwn {
  public static void main(String[] args) throws Exception {
    int[] a = IntStream.range(0, 100).map(i -> i * 3).toArray();
    int lo = 0;
    int hi = a.length - 1;
    int steps = 0;
    while (lo <= hi) {
      int mid = lo + hi >>> 1;
      steps++;
      if (a[mid] < 150) {
        lo = mid + 1;
      } else if (a[mid] > 150) {
        hi = mid - 1;
      } else {
        System.out.println(mid + " " + steps);
        break;
      }
    }
  }
}
