import java.util.*;

public class MathExact {
  static void t(Runnable r) {
    try {
      r.run();
      System.out.println("ok");
    } catch (ArithmeticException e) {
      System.out.println(e.getMessage());
    }
  }

  public static void main(String[] args) throws Exception {
    t(() -> Math.addExact(Integer.MAX_VALUE, 1));
    t(() -> Math.addExact(Long.MAX_VALUE, 1L));
    t(() -> Math.subtractExact(Integer.MIN_VALUE, 1));
    t(() -> Math.multiplyExact(1 << 20, 1 << 20));
    t(() -> Math.multiplyExact(1L << 40, 1L << 40));
    t(() -> Math.negateExact(Integer.MIN_VALUE));
    t(() -> Math.incrementExact(Integer.MAX_VALUE));
    t(() -> Math.decrementExact(Long.MIN_VALUE));
    t(() -> Math.toIntExact(5000000000L));
    t(() -> Math.multiplyExact(3, 4));
    t(() -> Math.powExact(2, 40));
    System.out.println(Math.powExact(3L, 20) + " " + Math.powExact(-2, 5));
  }
}
