import java.util.*;
import java.nio.charset.StandardCharsets;

public class Base64s {
  public static void main(String[] args) throws Exception {
    var e = Base64.getEncoder().encodeToString("héllo wörld?>".getBytes(StandardCharsets.UTF_8));
    System.out.println(e + " " + new String(Base64.getDecoder().decode(e), StandardCharsets.UTF_8));
    System.out.println(Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[] {-1, -2, -3, -4}));
  }
}
