import java.util.*;

public class FloatingPoint {
  public static void main(String[] args) throws Exception {
    System.out.println(0.1 + 0.2 == 0.3);
    System.out.println(Double.compare(0.0, -0.0) + " " + Double.isNaN(0.0 / 0) + " " + (0.0 == -0.0) + " " + Double.valueOf(Double.NaN).equals(Double.NaN));
    System.out.println((int) Double.NaN + " " + (long) 1e30 + " " + (int) -1e30 + " " + (float) 1e40 + " " + (byte) 300.7 + " " + (char) 97.9);
    System.out.println(1.0 / 3 * 3 + " " + 1e16 + 1 + " " + 5 % -3 + " " + -5.5 % 2 + " " + 1.1f * 1.1f + " " + 100 * 1.1);
    System.out.println(Double.MAX_VALUE * 2 + " " + Double.isFinite(1) + " " + Float.compare(1, 2) + " " + Double.sum(1, 2) + " " + Double.max(1, 2));
  }
}
