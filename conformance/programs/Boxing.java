import java.util.*;

public class Boxing {
  public static void main(String[] args) throws Exception {
    Integer a = 127, b = 127;
    System.out.println((a == b) + " " + a.equals(b) + " " + Integer.valueOf(5).hashCode());
    Long l = 5L;
    System.out.println(l.equals(5) + " " + l.equals(5L));
    System.out.println(Double.valueOf(2.5).compareTo(2.6) + " " + Boolean.compare(true, false));
    Object o = true ? 1 : 2.0;
    System.out.println(o);
    char c = 'a';
    c += 1;
    System.out.println(c + " " + (c + 1) + " " + (char) (c + 1));
    System.out.println(Integer.MAX_VALUE + 1);
    System.out.println((byte) 200 + " " + (short) 70000 + " " + (int) 3.99e10 + " " + (long) Double.NaN + " " + (char) 66 + " " + (int) -2.7);
    System.out.println(Character.getNumericValue('7') + " " + (int) 'é' + " " + Byte.toUnsignedInt((byte) -1));
  }
}
