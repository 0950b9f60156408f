import java.util.*;

public class Characters {
  public static void main(String[] args) throws Exception {
    for (char c : "a Z5_\n$é".toCharArray()) {
      System.out.println((int) c + " " + Character.isLetter(c) + Character.isDigit(c) + Character.isLowerCase(c) + Character.isWhitespace(c) + Character.isJavaIdentifierStart(c) + Character.toUpperCase(c) + Character.getNumericValue(c));
    }
    System.out.println(Character.digit('f', 16) + " " + Character.forDigit(11, 16) + " " + Character.compare('a', 'b') + " " + Character.MAX_VALUE + Character.valueOf('x').hashCode() + Character.reverseBytes('a') + Character.toString('q') + Character.isISOControl('\t'));
  }
}
