import java.util.*;

public class Temperatures {
  public static void main(String[] args) throws Exception {
    for (int c = -40; c <= 100; c += 35) {
      System.out.println(String.format("%4d°C = %6.1f°F", c, c * 9 / 5.0 + 32));
    }
  }
}
