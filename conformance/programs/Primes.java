import java.util.*;

public class Primes {
  public static void main(String[] args) throws Exception {
    var composite = new boolean[200];
    var out = new StringJoinerLike();
    for (int i = 2; i < 200; i++) {
      if (!composite[i]) {
        out.add(i);
        for (int j = i * i; j < 200; j += i) {
          composite[j] = true;
        }
      }
    }
    System.out.println(out);
    }
    static class StringJoinerLike {
      final StringBuilder b = new StringBuilder();
      void add(int i) {
        b.append(b.isEmpty() ? "" : ",").append(i);
      }
      @Override
      public String toString() {
        return b.toString();
      }
  }
}
