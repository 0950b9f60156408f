import java.util.*;
import java.nio.charset.StandardCharsets;

public class HexDump {
  public static void main(String[] args) throws Exception {
    byte[] b = "Hi é\n".getBytes(StandardCharsets.UTF_8);
    var s = new StringBuilder();
    for (byte x : b) {
      s.append(String.format("%02x ", x));
    }
    System.out.println(s.toString().strip());
  }
}
