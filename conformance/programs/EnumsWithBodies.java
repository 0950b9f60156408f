import java.util.*;
import java.util.function.IntBinaryOperator;

public class EnumsWithBodies {
  enum Op implements IntBinaryOperator {
    PLUS("+") {
      @Override
      public int applyAsInt(int a, int b) {
        return a + b;
      }
    },
    TIMES("*") {
      @Override
      public int applyAsInt(int a, int b) {
        return a * b;
      }
    };
    final String sign;
    Op(String sign) {
      this.sign = sign;
    }
  }

  public static void main(String[] args) throws Exception {
    for (Op op : Op.values()) {
      System.out.println(op + " " + op.sign + " " + op.applyAsInt(3, 4) + " " + op.getDeclaringClass().getSimpleName());
    }
    System.out.println(EnumSet.allOf(Op.class) + " " + EnumSet.of(Op.TIMES) + " " + EnumSet.noneOf(Op.class));
    var map = new EnumMap<Op, Integer>(Op.class);
    map.put(Op.TIMES, 2);
    map.put(Op.PLUS, 1);
    System.out.println(map);
  }
}
