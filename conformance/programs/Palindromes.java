import java.util.*;

public class Palindromes {
  static boolean is(String s) {
    String t = s.toLowerCase().replaceAll("[^a-z]", "");
    return new StringBuilder(t).reverse().toString().equals(t);
  }

  public static void main(String[] args) throws Exception {
    System.out.println(is("A man, a plan, a canal: Panama") + " " + is("nope"));
  }
}
