import java.util.*;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;

public class DecimalFormats {
  public static void main(String[] args) throws Exception {
    for (String p : List.of("0.00", "#,##0.##", "000", "0.###E0", "$#,##0.00;($#,##0.00)", "0.0", "'#'0", "0.00'x'")) {
      var f = new DecimalFormat(p);
      System.out.println(p + " -> " + f.format(1234.5678) + " " + f.format(-0.125) + " " + f.format(0) + " " + f.format(1e9));
    }
    var de = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.GERMANY));
    System.out.println(de.format(9876543.215));
    var h = new DecimalFormat("0.0");
    h.setRoundingMode(RoundingMode.HALF_UP);
    System.out.println(h.format(0.25) + " " + h.format(0.35) + " " + h.format(new BigDecimal("2.45")) + " " + h.format(12345678901234L) + " " + h.format(Double.NaN));
    System.out.println(new DecimalFormat("0.##").format(2.675) + " " + new DecimalFormat("0").format(0.5) + new DecimalFormat("0").format(1.5));
    System.out.println(MessageFormat.format("{0} has {1} of {2}", "x", 5, "z") + MessageFormat.format("'{0}' it''s {0}", 1234));
  }
}
