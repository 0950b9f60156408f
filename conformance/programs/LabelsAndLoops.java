import java.util.*;

public class LabelsAndLoops {
  public static void main(String[] args) throws Exception {
    outer:
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        if (j == 3) {
          continue outer;
        }
        if (i == 3) {
          break outer;
        }
        System.out.print(i * j + " ");
      }
    }
    System.out.println();
    int k = 10;
    do {
      k -= 3;
    } while (k > 0);
    System.out.println(k);
    for (int a = 0, b = 10; a < b; a++, b -= 2) {
      System.out.print(a + ":" + b + " ");
    }
    System.out.println();
    int x = 5;
    x += 3.7;
    System.out.println(x + " " + x++ + " " + ++x + " " + (x-- - --x));
    System.out.println(x << 33 | x >> 1 ^ x >>> 2 & 7);
  }
}
