import java.util.*;

public class Checksums {
  public static void main(String[] args) throws Exception {
    int sum = 0;
    for (int d : new int[] {4, 5, 3, 9, 1, 4, 8, 8}) {
      sum = (sum * 31 + d) % 97;
    }
    long h = 1125899906842597L;
    for (char c : "runnel".toCharArray()) {
      h = 31 * h + c;
    }
    System.out.println(sum + " " + h + " " + "runnel".hashCode() + " " + List.of(1, 2, 3).hashCode() + " " + Arrays.hashCode(new long[] {1, 2}));
  }
}
