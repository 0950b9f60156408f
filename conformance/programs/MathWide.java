import java.util.*;

public class MathWide {
  public static void main(String[] args) throws Exception {
    System.out.println(Math.multiplyHigh(1L << 62, 12) + " " + Math.multiplyFull(1 << 30, 8) + " " + Math.unsignedMultiplyHigh(-1L, 2));
    System.out.println(Math.fma(2.0, 3.0, 1.0) + " " + Math.fma(0.1, 10, -1) + " " + Math.fma(2f, 3f, 0.5f));
    System.out.println(Math.multiplyHigh(-5, 7) + " " + Math.nextUp(1.0) + " " + Math.ulp(1.0) + " " + Math.getExponent(8.0) + " " + Math.scalb(1.0, 4) + " " + Math.copySign(2, -0.0));
  }
}
