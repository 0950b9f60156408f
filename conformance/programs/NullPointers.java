import java.util.*;

public class NullPointers {
  static class Box {
    String s;
  }

  public static void main(String[] args) throws Exception {
    Box b = new Box();
    try {
      b.s.length();
    } catch (NullPointerException e) {
      System.out.println("field");
    }
    int[] a = null;
    try {
      a[0] = 1;
    } catch (NullPointerException e) {
      System.out.println("array");
    }
    Integer i = null;
    try {
      int x = i;
    } catch (NullPointerException e) {
      System.out.println("unboxing");
    }
    try {
      String s = null;
      switch (s) {
        case "a" -> System.out.println("a");
        default -> System.out.println("default");
      }
    } catch (NullPointerException e) {
      System.out.println("switch");
    }
    try {
      throw null;
    } catch (NullPointerException e) {
      System.out.println("throw");
    }
    try {
      List.of(1, null);
    } catch (NullPointerException e) {
      System.out.println("list");
    }
  }
}
