import java.util.*;
import java.math.BigDecimal;

public class ExceptionMessages {
  static void t(String what, Runnable r) {
    try {
      r.run();
      System.out.println(what + ": none");
    } catch (RuntimeException e) {
      System.out.println(what + ": " + e);
    }
  }

  public static void main(String[] args) throws Exception {
    t("parse", () -> Integer.parseInt("abc"));
    t("parse empty", () -> Integer.parseInt(""));
    t("parse long", () -> Long.parseLong("12x"));
    t("parse big", () -> Integer.parseInt("99999999999"));
    t("optional", () -> Optional.empty().get());
    t("orElseThrow", () -> Optional.empty().orElseThrow());
    t("require", () -> Objects.requireNonNull(null, "name is null"));
    t("index", () -> Objects.checkIndex(5, 3));
    t("exact", () -> Math.addExact(Integer.MAX_VALUE, 1));
    t("exact long", () -> Math.multiplyExact(Long.MAX_VALUE, 2L));
    t("toInt", () -> Math.toIntExact(1L << 40));
    t("scale", () -> new java.math.BigDecimal("1").divide(new java.math.BigDecimal("3")));
    t("deque", () -> new ArrayDeque<>().pop());
    t("queue", () -> new PriorityQueue<>().remove());
    t("repeat", () -> "x".repeat(-1));
    t("no first", () -> new ArrayList<>().getFirst());
  }
}
