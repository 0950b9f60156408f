import java.util.*;

public class ClassNames {
  record R(int x) {}
  interface I {}
  enum E { A { }, B }

  public static void main(String[] args) throws Exception {
    System.out.println(String.class.getName() + " " + int[].class.getName() + " " + String[][].class.getSimpleName());
    System.out.println(new R(1).getClass().getSimpleName() + " " + I.class.getSimpleName() + " " + E.B.getClass().getSimpleName());
    System.out.println(ArrayList.class.getName() + " " + Map.Entry.class.getName() + " " + int.class);
    System.out.println(I.class.isInterface() + " " + E.class.isEnum() + " " + int[].class.isArray() + " " + Integer.class.isInstance(4));
    System.out.println(List.class + " " + Number.class.isAssignableFrom(Integer.class) + " " + E.A.getDeclaringClass().getSimpleName());
  }
}
