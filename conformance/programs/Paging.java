import java.util.*;
import java.util.stream.IntStream;

public class Paging {
  public static void main(String[] args) throws Exception {
    var all = IntStream.rangeClosed(1, 23).boxed().toList();
    int size = 10;
    for (int p = 0; p * size < all.size(); p++) {
      System.out.println(all.subList(p * size, Math.min(all.size(), (p + 1) * size)));
    }
  }
}
