import java.util.*;
import java.math.BigInteger;

public class BigIntegers {
  public static void main(String[] args) throws Exception {
    var a = new BigInteger("123456789012345678901234567890");
    var b = BigInteger.valueOf(987654321);
    System.out.println(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b) + " " + a.divide(b) + " " + a.mod(b) + " " + a.negate().remainder(b));
    System.out.println(b.pow(5) + " " + a.gcd(b) + " " + b.modPow(BigInteger.TWO, BigInteger.TEN) + " " + BigInteger.valueOf(3).modInverse(BigInteger.valueOf(11)));
    System.out.println(a.toString(16) + " " + a.bitLength() + " " + a.signum() + " " + a.compareTo(b) + " " + a.shiftLeft(3) + " " + a.shiftRight(10) + " " + a.testBit(1));
    System.out.println(a.sqrt() + " " + BigInteger.valueOf(97).isProbablePrime(10) + " " + a.longValue());
  }
}
