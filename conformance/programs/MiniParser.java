import java.util.*;

public class MiniParser {
  int at;
  String s = "";
  int sum() {
    int v = product();
    while (at < s.length() && (s.charAt(at) == '+' || s.charAt(at) == '-')) {
      v = s.charAt(at++) == '+' ? v + product() : v - product();
    }
    return v;
  }
  int product() {
    int v = atom();
    while (at < s.length() && (s.charAt(at) == '*' || s.charAt(at) == '/')) {
      v = s.charAt(at++) == '*' ? v * atom() : v / atom();
    }
    return v;
  }
  int atom() {
    if (s.charAt(at) == '(') {
      at++;
      int v = sum();
      at++;
      return v;
    }
    int from = at;
    while (at < s.length() && Character.isDigit(s.charAt(at))) {
      at++;
    }
    return Integer.parseInt(s.substring(from, at));
  }

  public static void main(String[] args) throws Exception {
    for (String e : List.of("1+2*3", "(1+2)*3-4/2", "7/(3-3)", "x")) {
      var p = new MiniParser();
      p.s = e;
      try {
        System.out.println(e + " = " + p.sum());
      } catch (ArithmeticException | NumberFormatException x) {
        System.out.println(e + ": " + x.getMessage());
      }
    }
  }
}
