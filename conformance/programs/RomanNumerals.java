import java.util.*;

public class RomanNumerals {
  public static void main(String[] args) throws Exception {
    int[] v = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] s = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    for (int n : new int[] {4, 1994, 2024}) {
      var b = new StringBuilder();
      for (int i = 0, x = n; i < v.length; i++) {
        b.repeat(s[i], x / v[i]);
        x %= v[i];
      }
      System.out.println(n + " " + b);
    }
  }
}
