import java.util.*;

public class GameOfLife {
  public static void main(String[] args) throws Exception {
    Set<String> live = new TreeSet<>(List.of("1,0", "1,1", "1,2"));
    for (int step = 0; step < 2; step++) {
      Set<String> next = new TreeSet<>();
      for (int x = -1; x < 4; x++) {
        for (int y = -1; y < 4; y++) {
          int n = 0;
          for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
              n += (i != 0 || j != 0) && live.contains((x + i) + "," + (y + j)) ? 1 : 0;
            }
          }
          if (n == 3 || n == 2 && live.contains(x + "," + y)) {
            next.add(x + "," + y);
          }
        }
      }
      live = next;
      System.out.println(live);
    }
  }
}
