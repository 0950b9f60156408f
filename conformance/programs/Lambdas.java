import java.util.*;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

public class Lambdas {
  static int apply(IntUnaryOperator f, int x) {
    return f.applyAsInt(x);
  }
  int n = 3;
  int plus(int x) {
    return x + n;
  }

  public static void main(String[] args) throws Exception {
    Function<Integer, Function<Integer, Integer>> adder = a -> b -> a + b;
    System.out.println(adder.apply(3).apply(4));
    System.out.println(apply(Math::abs, -5) + " " + apply(new Lambdas()::plus, 1));
    Supplier<List<String>> make = ArrayList::new;
    List<String> l = make.get();
    l.add("x");
    System.out.println(l);
    BiFunction<String, Integer, Character> at = String::charAt;
    System.out.println(at.apply("hello", 1));
    Function<Integer, int[]> array = int[]::new;
    System.out.println(array.apply(4).length);
    UnaryOperator<String> up = String::toUpperCase;
    System.out.println(up.andThen(s -> s + "!").compose((String s) -> s.trim()).apply(" hi "));
    Predicate<String> empty = String::isEmpty;
    System.out.println(empty.negate().and(s -> s.length() > 2).or(s -> s.equals("a")).test("a"));
    System.out.println(Predicate.not(empty).test(""));
  }
}
