import java.util.*;

public class Interfaces {
  interface Greeter {
    String name();
    default String greet() {
      return prefix() + name();
    }
    private String prefix() {
      return "Hello ";
    }
    static Greeter of(String n) {
      return () -> n;
    }
  }
  interface Loud extends Greeter {
    @Override
    default String greet() {
      return Greeter.super.greet().toUpperCase() + "!";
    }
  }

  public static void main(String[] args) throws Exception {
    System.out.println(Greeter.of("Ada").greet());
    Loud l = () -> "Bob";
    System.out.println(l.greet());
  }
}
