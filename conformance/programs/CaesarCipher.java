import java.util.*;
import java.util.stream.Collectors;

public class CaesarCipher {
  public static void main(String[] args) throws Exception {
    System.out.println("Hello, World".chars().mapToObj(c -> Character.isLetter(c) ? String.valueOf((char) ((c & 32 | 64) + 1 + ((c & 31) - 1 + 3) % 26)) : Character.toString(c)).collect(Collectors.joining()));
  }
}
