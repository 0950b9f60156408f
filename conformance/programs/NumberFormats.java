import java.util.*;
import java.text.NumberFormat;

public class NumberFormats {
  public static void main(String[] args) throws Exception {
    for (String tag : List.of("en-US", "de-DE", "fr-FR", "nb-NO")) {
      Locale l = Locale.forLanguageTag(tag);
      var n = NumberFormat.getInstance(l);
      System.out.println(tag + " " + n.format(1234567.8915) + " " + n.format(-0.5) + " " + n.format(1000) + " " + n.format(0));
      System.out.println(NumberFormat.getCurrencyInstance(l).format(1234.5) + " " + NumberFormat.getCurrencyInstance(l).format(-0.05));
      System.out.println(NumberFormat.getPercentInstance(l).format(0.256) + " " + NumberFormat.getPercentInstance(l).format(-12.5) + " " + NumberFormat.getIntegerInstance(l).format(2.5) + " " + NumberFormat.getIntegerInstance(l).format(3.5));
    }
    var n = NumberFormat.getInstance(Locale.US);
    n.setMaximumFractionDigits(1);
    n.setMinimumFractionDigits(1);
    n.setGroupingUsed(false);
    System.out.println(n.format(12345.25) + " " + n.format(12345.35) + " " + n.format(1) + " " + n.parse("1234.5") + " " + n.parse("12"));
    var c = NumberFormat.getCurrencyInstance(Locale.US);
    c.setCurrency(Currency.getInstance("EUR"));
    System.out.println(c.format(5) + " " + Currency.getInstance("USD").getSymbol(Locale.US) + Currency.getInstance(Locale.GERMANY) + Currency.getInstance("JPY").getDefaultFractionDigits());
    System.out.println(NumberFormat.getCurrencyInstance(Locale.UK).format(9.99) + NumberFormat.getInstance(Locale.GERMANY).parse("1.234,5"));
  }
}
