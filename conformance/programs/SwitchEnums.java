import java.util.*;

public class SwitchEnums {
  enum Day { MON, TUE, SAT, SUN }
  static String kind(Day d) {
    return switch (d) {
      case SAT, SUN -> "weekend";
      case MON -> "start";
      default -> "work";
    };
  }

  public static void main(String[] args) throws Exception {
    for (Day d : Day.values()) {
      System.out.println(d + " " + d.ordinal() + " " + kind(d));
    }
    System.out.println(Day.valueOf("TUE"));
    try {
      Day.valueOf("FRI");
    } catch (IllegalArgumentException e) {
      System.out.println(e.getClass().getSimpleName());
    }
    System.out.println(Day.MON.compareTo(Day.SUN) < 0);
  }
}
