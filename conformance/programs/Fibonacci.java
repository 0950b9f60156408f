import java.util.*;

public class Fibonacci {
  static Map<Integer, Long> memo = new HashMap<>();
  static long fib(int n) {
    if (n < 2) {
      return n;
    }
    Long known = memo.get(n);
    if (known != null) {
      return known;
    }
    long f = fib(n - 1) + fib(n - 2);
    memo.put(n, f);
    return f;
  }

  public static void main(String[] args) throws Exception {
    System.out.println(fib(90));
  }
}
