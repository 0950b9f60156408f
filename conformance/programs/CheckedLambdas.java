import java.util.*;
import java.io.IOException;

public class CheckedLambdas {
  interface Risky<T> {
    T get() throws Exception;
  }
  static <T> T run(Risky<T> r, T other) {
    try {
      return r.get();
    } catch (Exception e) {
      System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
      return other;
    }
  }

  public static void main(String[] args) throws Exception {
    System.out.println(run(() -> Integer.parseInt("12"), 0));
    System.out.println(run(() -> {
      throw new IOException("disk");
    }, "none"));
  }
}
