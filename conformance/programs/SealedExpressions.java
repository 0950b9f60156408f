import java.util.*;

public class SealedExpressions {
  sealed interface Expr {}
  record Num(int v) implements Expr {}
  record Add(Expr l, Expr r) implements Expr {}
  record Mul(Expr l, Expr r) implements Expr {}
  record Neg(Expr e) implements Expr {}
  static int eval(Expr e) {
    return switch (e) {
      case Num n -> n.v();
      case Add(Expr l, Expr r) -> eval(l) + eval(r);
      case Mul(Expr l, Expr r) -> eval(l) * eval(r);
      case Neg(Expr x) -> -eval(x);
    };
  }
  static String show(Expr e) {
    return switch (e) {
      case Num(int v) when v < 0 -> "(" + v + ")";
      case Num(int v) -> "" + v;
      case Add(var l, var r) -> "(" + show(l) + " + " + show(r) + ")";
      case Mul(var l, var r) -> show(l) + " * " + show(r);
      case Neg(var x) -> "-" + show(x);
    };
  }

  public static void main(String[] args) throws Exception {
    Expr e = new Add(new Num(2), new Mul(new Num(-3), new Neg(new Add(new Num(1), new Num(4)))));
    System.out.println(show(e) + " = " + eval(e));
    System.out.println(e);
  }
}
