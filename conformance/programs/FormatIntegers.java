import java.util.*;
import java.math.BigInteger;

public class FormatIntegers {
  public static void main(String[] args) throws Exception {
    System.out.println(String.format("%d|%5d|%-5d|%05d|%+d|% d|%,d|%(d", 42, 42, 42, 42, 42, 42, 1234567, -42));
    System.out.println(String.format("%x|%X|%#x|%08x|%o|%x|%x", 255, 255, 255, 255, 8, -1, -1L));
    System.out.println(String.format("%,d %,d %+,d %,15d|%-15d|", -1234567, 999, 1000, 123456789012L, 5));
    System.out.println(String.format("%d %d %d %x %x", (byte) -5, (short) 300, new BigInteger("123456789012345678901234567890"), new BigInteger("255"), (byte) -1));
    System.out.println(String.format("%c%c%C|%5c|%-3c|", 'a', 98, 'c', 'd', 'e') + String.format("%b %B %5b %b", true, false, null, "x"));
    System.out.println(String.format("%h %H %n%%|%5%|", "hello", "x").replace("\n", "N"));
    System.out.println(String.format("%2$s %1$s %<s %s %s", "a", "b") + String.format("%d%%", 50) + String.format("%,d", Long.MIN_VALUE));
  }
}
