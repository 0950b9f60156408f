import java.util.*;

public class Recursion {
  static long fact(int n) {
    return n < 2 ? 1 : n * fact(n - 1);
  }
  static void hanoi(int n, String a, String b, String c, List<String> out) {
    if (n == 0) {
      return;
    }
    hanoi(n - 1, a, c, b, out);
    out.add(a + c);
    hanoi(n - 1, b, a, c, out);
  }
  static void permute(String done, String rest, List<String> out) {
    if (rest.isEmpty()) {
      out.add(done);
    }
    for (int i = 0; i < rest.length(); i++) {
      permute(done + rest.charAt(i), rest.substring(0, i) + rest.substring(i + 1), out);
    }
  }

  public static void main(String[] args) throws Exception {
    System.out.println(fact(20) + " " + fact(21));
    List<String> moves = new ArrayList<>();
    hanoi(3, "A", "B", "C", moves);
    System.out.println(moves);
    List<String> all = new ArrayList<>();
    permute("", "abc", all);
    System.out.println(all);
  }
}
