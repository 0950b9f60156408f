import java.util.*;

public class StaticInitOrder {
  static final StringBuilder log = new StringBuilder();
  static class A {
    static {
      log.append("A");
    }
    int v = init("a");
    {
      log.append("{A}");
    }
    A() {
      log.append("(A)");
      hook();
    }
    void hook() {}
    static int init(String s) {
      log.append(s);
      return 1;
    }
  }
  static class B extends A {
    static {
      log.append("B");
    }
    int w = init("b");
    B() {
      super();
      log.append("(B)");
    }
    @Override
    void hook() {
      log.append("[w=").append(w).append("]");
    }
  }

  public static void main(String[] args) throws Exception {
    new B();
    new B();
    System.out.println(log);
  }
}
