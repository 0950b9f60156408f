import java.util.*;

public class Collatz {
  public static void main(String[] args) throws Exception {
    int best = 0;
    int at = 0;
    for (int i = 1; i < 1000; i++) {
      int n = 0;
      for (long x = i; x != 1; x = x % 2 == 0 ? x / 2 : 3 * x + 1) {
        n++;
      }
      if (n > best) {
        best = n;
        at = i;
      }
    }
    System.out.println(at + " " + best);
  }
}
