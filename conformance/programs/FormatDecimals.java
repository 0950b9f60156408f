import java.util.*;
import java.math.BigDecimal;

public class FormatDecimals {
  public static void main(String[] args) throws Exception {
    System.out.println(String.format("%f|%.2f|%10.3f|%-10.1f|%010.2f|%+.1f|%,.2f|%(,.2f", 3.14159, 2.345, 2.5, 2.25, -3.14159, 1.0, 1234567.891, -1234.5));
    System.out.println(String.format("%.0f %.0f %.0f %.0f %.1f %.1f %.2f %.3f", 0.5, 1.5, 2.5, -0.4, 0.25, 0.35, 1.005, 1e-5));
    System.out.println(String.format("%e|%.2e|%E|%.0e|%12.3e|%e|%e", 12345.678, 0.00012345, 1e10, 5.5, 1.0, 0.0, -1e-300));
    System.out.println(String.format("%g|%.3g|%g|%g|%G|%.2g|%g", 12345.678, 0.00012345, 1e10, 0.0001, 1e-5, 99.9, 0.0));
    System.out.println(String.format("%f %e %g %5.1f|%f|%-12f|", Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 1e20, Double.POSITIVE_INFINITY));
    System.out.println(String.format("%.3f %.1f %s %.20f %f", 1.5f, 0.05f, 0.1f, 0.1, 1e-7));
    System.out.println(String.format("%.2f %,.3f %e %.1f", new BigDecimal("12345.675"), new BigDecimal("1e7"), new BigDecimal("0.00123"), new BigDecimal("-0.05")));
    System.out.println(String.format("%.2f %.2f %.2f %.10f", 123456789.125, -0.001, 1e15, Math.PI) + String.format("%#.0f %a", 3.0, 1.0));
  }
}
