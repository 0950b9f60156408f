import java.util.*;

public class GcdLcm {
  static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  public static void main(String[] args) throws Exception {
    System.out.println(gcd(84, 36) + " " + 84 / gcd(84, 36) * 36);
  }
}
