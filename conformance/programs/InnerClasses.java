import java.util.*;

public class InnerClasses {
  int field = 5;
  class Inner {
    int twice() {
      return field * 2;
    }
    class Deep {
      int sum() {
        return field + twice();
      }
    }
  }
  static class Counter {
    private static int made;
    final int id = ++made;
  }

  public static void main(String[] args) throws Exception {
    var outer = new InnerClasses();
    var inner = outer.new Inner();
    System.out.println(inner.twice() + " " + inner.new Deep().sum());
    new Counter();
    System.out.println(new Counter().id);
    int base = 10;
    class Local {
      int add(int x) {
        return x + base;
      }
    }
    System.out.println(new Local().add(5));
    Runnable r = new Runnable() {
      int n;
      @Override
      public void run() {
        System.out.println("anon " + ++n);
      }
    };
    r.run();
    r.run();
  }
}
