import java.util.*;

public class MathBasics {
  public static void main(String[] args) throws Exception {
    System.out.println(Math.abs(-5) + " " + Math.max(3, 7) + " " + Math.min(-0.0, 0.0) + " " + Math.signum(-2.5) + " " + Math.sqrt(2) + " " + Math.cbrt(27));
    System.out.println(Math.round(2.5) + " " + Math.round(-2.5) + " " + Math.round(2.4f) + " " + Math.rint(2.5) + " " + Math.floor(-1.1) + " " + Math.ceil(1.1));
    System.out.println(Math.floorDiv(-7, 2) + " " + Math.floorMod(-7, 2) + " " + Math.ceilDiv(7, 2) + " " + Math.clamp(15, 0, 10) + " " + Math.absExact(-3));
    System.out.println(Math.hypot(3, 4) + " " + Math.pow(2, 10) + " " + Math.toDegrees(Math.PI) + " " + Math.toRadians(180));
  }
}
