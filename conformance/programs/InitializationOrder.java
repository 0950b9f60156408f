/** A class is initialized after its superclass. */
public class InitializationOrder {
  static class Grandparent {
    static int value = say("Grandparent", 1);
  }

  static class Parent extends Grandparent {}

  static class Child extends Parent {
    static int value = say("Child", Grandparent.value + 1);
  }

  static class Alone {
    static int value = say("Alone", 7);
  }

  static class Left extends Shared {
    static final String NAME = name("left");
  }

  static class Right extends Shared {
    static final String NAME = name("right");
  }

  static class Shared {
    static int names = say("Shared", 100);

    static String name(String name) {
      return name + ++names;
    }
  }

  static int say(String name, int value) {
    System.out.println(name + " " + value);
    return value;
  }

  public static void main(String[] args) {
    System.out.println("start");
    System.out.println(Child.value);
    System.out.println(Alone.value);
    System.out.println(new Right().getClass().getSimpleName() + " " + Right.NAME);
    System.out.println(Left.NAME);
  }
}
