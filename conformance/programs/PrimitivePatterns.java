import java.util.*;

public class PrimitivePatterns {
  record Temp(int c) {}
  record Num(long n, boolean b) {}
  static String s(Object o) {
    return switch (o) {
      case Temp(int c) when c < 0 -> "ice";
      case Temp(int c) when c < 20 -> "cool";
      case Temp(int c) -> "warm " + c;
      case Num(long n, boolean b) when b -> "yes " + n;
      case Num(long n, boolean b) -> "no " + n;
      default -> "?";
    };
  }

  public static void main(String[] args) throws Exception {
    System.out.println(s(new Temp(-1)) + s(new Temp(5)) + s(new Temp(25)) + s(new Num(1, true)) + s(new Num(2, false)) + s("x"));
  }
}
