import java.util.*;

public class FormatErrors {
  static void t(String f, Object... a) {
    try {
      System.out.println(String.format(f, a));
    } catch (RuntimeException e) {
      System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  public static void main(String[] args) throws Exception {
    t("%d", "x");
    t("%d", 1.5);
    t("%f", 1);
    t("%s %s", 1);
    t("%q", 1);
    t("%");
    t("%.2d", 1);
    t("%-d", 1);
    t("%c", "str");
    t("%3$s", 1);
    t("%,x", 255);
    t("%+s", "x");
    t("%--5d", 1);
    t("%x", 1.5);
    t("%b %s", null, null);
  }
}
