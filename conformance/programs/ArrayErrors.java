import java.util.*;

public class ArrayErrors {
  static int five() {
    return 5;
  }

  public static void main(String[] args) throws Exception {
    int[] a = new int[3];
    try {
      a[five()] = 1;
    } catch (ArrayIndexOutOfBoundsException e) {
      System.out.println("store");
    }
    try {
      System.out.println(a[-five()]);
    } catch (IndexOutOfBoundsException e) {
      System.out.println("load");
    }
    try {
      System.out.println(new int[-five()].length);
    } catch (NegativeArraySizeException e) {
      System.out.println("size");
    }
    try {
      Object o = "text";
      Integer i = (Integer) o;
      System.out.println(i);
    } catch (ClassCastException e) {
      System.out.println("cast");
    }
    try {
      "abc".charAt(five());
    } catch (StringIndexOutOfBoundsException e) {
      System.out.println("char");
    }
    try {
      "abc".substring(2, 1);
    } catch (IndexOutOfBoundsException e) {
      System.out.println("substring");
    }
    try {
      new ArrayList<>(List.of(1)).get(five());
    } catch (IndexOutOfBoundsException e) {
      System.out.println("list");
    }
  }
}
