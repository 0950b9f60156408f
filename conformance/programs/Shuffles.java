import java.util.*;
import java.util.stream.IntStream;

public class Shuffles {
  public static void main(String[] args) throws Exception {
    List<Integer> l = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
    Collections.shuffle(l, new Random(7));
    System.out.println(l);
    Collections.shuffle(l, new Random(1234567));
    System.out.println(l);
    Collections.reverse(l);
    System.out.println(l);
    Collections.sort(l, Collections.reverseOrder());
    System.out.println(l);
    System.out.println(Collections.disjoint(List.of(1), List.of(2)) + " " + Collections.binarySearch(List.of(1, 3, 5), 3));
    Collections.addAll(l, 50, 60);
    Collections.fill(l.subList(0, 2), 0);
    System.out.println(l);
  }
}
