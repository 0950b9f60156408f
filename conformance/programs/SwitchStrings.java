import java.util.*;

public class SwitchStrings {
  static int days(String month) {
    return switch (month) {
      case "feb" -> 28;
      case "apr", "jun", "sep", "nov" -> 30;
      default -> {
        if (month.isEmpty()) {
          yield -1;
        }
        yield 31;
      }
    };
  }

  public static void main(String[] args) throws Exception {
    for (String m : List.of("jan", "feb", "apr", "", "Aa", "BB")) {
      System.out.println(m + " " + days(m));
    }
    String s = "BB";
    switch (s) {
      case "Aa":
        System.out.println("Aa");
      case "BB":
        System.out.println("BB");
      case "C":
        System.out.println("falls through");
        break;
      default:
        System.out.println("no");
    }
  }
}
