import java.nio.charset.StandardCharsets;
import java.util.*;

public class Base64s {
  public static void main(String[] args) throws Exception {
    var e = Base64.getEncoder().encodeToString("héllo wörld?>".getBytes(StandardCharsets.UTF_8));
    System.out.println(e + " " + new String(Base64.getDecoder().decode(e), StandardCharsets.UTF_8));
    System.out.println(Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[] {-1, -2, -3, -4}));
    System.out.println(Base64.getUrlEncoder().encodeToString(new byte[] {-1, -2, -3, -4}));
    for (String text : List.of("aGk=", "aGk", "aA==", "", "a*b", "AAAA", "a", "aGkaG", "aGk==")) {
      try {
        System.out.println(Arrays.toString(Base64.getDecoder().decode(text)));
      } catch (IllegalArgumentException x) {
        System.out.println(x);
      }
    }
    try {
      System.out.println(OptionalInt.empty().getAsInt());
    } catch (NoSuchElementException x) {
      System.out.println(x + " " + OptionalDouble.of(2.5).getAsDouble() + OptionalLong.of(2).orElseThrow());
    }
  }
}
