import java.util.*;

public class ParseNumbers {
  static void t(String s) {
    try {
      System.out.print(Integer.parseInt(s) + " ");
    } catch (NumberFormatException e) {
      System.out.print("[" + e.getMessage() + "] ");
    }
    try {
      System.out.println(Double.parseDouble(s));
    } catch (NumberFormatException e) {
      System.out.println("[" + e.getMessage() + "]");
    }
  }

  public static void main(String[] args) throws Exception {
    for (String s : List.of("1", "-5", "+7", " 3", "1e3", "1.5", ".5", "5.", "NaN", "Infinity", "2147483648", "1e400")) {
      t(s);
    }
    System.out.println(Integer.parseInt("ff", 16) + Integer.parseInt("-101", 2) + Long.parseLong("zz", 36) + " " + Integer.valueOf("12") + Integer.decode("0x1F") + Long.decode("-010"));
    System.out.println(Integer.toString(255, 2) + " " + Integer.toHexString(-1) + " " + Long.toBinaryString(5) + " " + Integer.toOctalString(64) + " " + Integer.toUnsignedString(-1) + Integer.parseUnsignedInt("4294967295") + Long.toUnsignedString(-1L) + Long.parseUnsignedLong("18446744073709551615"));
    System.out.println(Boolean.parseBoolean("TRUE") + " " + Byte.parseByte("-128") + " " + Short.parseShort("99") + Float.parseFloat("1.1") + Double.valueOf("1e-3"));
  }
}
