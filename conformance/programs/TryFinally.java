import java.util.*;

public class TryFinally {
  static class Res implements AutoCloseable {
    final String n;
    Res(String n) {
      this.n = n;
      System.out.println("open " + n);
    }
    @Override
    public void close() {
      System.out.println("close " + n);
    }
  }
  static int f() {
    try {
      return 1;
    } finally {
      System.out.println("finally");
    }
  }
  @SuppressWarnings("finally")
  static int g() {
    try {
      throw new RuntimeException("lost");
    } finally {
      return 2;
    }
  }

  public static void main(String[] args) throws Exception {
    System.out.println(f() + g());
    try (var a = new Res("a"); var b = new Res("bad")) {
      System.out.println("body " + a.n + b.n);
      throw new IllegalArgumentException("body failed");
    } catch (Exception e) {
      System.out.println(e);
    }
  }
}
