import java.util.*;

public class DoubleToString {
  public static void main(String[] args) throws Exception {
    double[] all = {0, -0.0, 1, 0.1, 1.0 / 3, 100, 1e7, 12345678.9, 1e-3, 9.99e-4, 1e21, 1.7976931348623157e308, 123456789012345680.0, 0.1 + 0.2, 2.2250738585072014e-308, 9007199254740993.0, 5e-5, 1e-5, 3.0e10, Math.PI, Math.E, 100.5, 1e16};
    for (double d : all) {
      System.out.print(d + " ");
    }
    System.out.println();
    float[] f = {0.1f, 1.0f / 3, 1e10f, 3.4028235e38f, 16777216f, 0.001f, 123456.7f, 1e-5f};
    for (float x : f) {
      System.out.print(x + " ");
    }
    System.out.println();
    System.out.println((float) 0.1 + " " + (double) 0.1f + " " + Double.toHexString(1.5) + " " + Float.MAX_VALUE + " " + Double.doubleToLongBits(1.5) + " " + Float.floatToIntBits(1.5f));
    var r = new Random(17);
    for (int i = 0; i < 40; i++) {
      System.out.print(Double.longBitsToDouble(r.nextLong()) + " ");
    }
    System.out.println();
    for (int i = 0; i < 40; i++) {
      System.out.print(r.nextDouble() * 1000 + " " + r.nextFloat() + " ");
    }
    System.out.println();
  }
}
