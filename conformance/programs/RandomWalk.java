import java.util.*;

public class RandomWalk {
  public static void main(String[] args) throws Exception {
    var r = new Random(2024);
    double x = 0;
    for (int i = 0; i < 20; i++) {
      x += r.nextDouble() - 0.5;
      System.out.printf("%.4f ", x);
    }
    System.out.println();
    int[] dice = new int[7];
    r.ints(600, 1, 7).forEach(d -> dice[d]++);
    System.out.println(Arrays.toString(dice));
  }
}
