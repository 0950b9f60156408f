import java.util.*;
import java.math.BigInteger;

public class Factorials {
  public static void main(String[] args) throws Exception {
    BigInteger f = BigInteger.ONE;
    for (int i = 2; i <= 50; i++) {
      f = f.multiply(BigInteger.valueOf(i));
    }
    System.out.println(f);
    System.out.println(f.toString().length() + " " + f.divide(BigInteger.TEN.pow(12)) + " " + f.mod(BigInteger.valueOf(1000003)));
  }
}
