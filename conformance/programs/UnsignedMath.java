import java.util.*;

public class UnsignedMath {
  public static void main(String[] args) throws Exception {
    System.out.println(Integer.divideUnsigned(-1, 2) + " " + Integer.remainderUnsigned(-1, 7) + " " + Integer.compareUnsigned(-1, 1) + " " + Integer.toUnsignedLong(-1));
    System.out.println(Long.divideUnsigned(-1, 10) + " " + Long.remainderUnsigned(-1, 10) + " " + Long.compareUnsigned(1, -1) + " " + Long.toUnsignedString(-5));
    System.out.println(Integer.parseUnsignedInt("ff", 16) + " " + Integer.toUnsignedString(-2, 16) + " " + Short.toUnsignedInt((short) -1));
  }
}
