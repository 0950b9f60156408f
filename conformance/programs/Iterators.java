import java.util.*;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

public class Iterators {
  static class Countdown implements Iterable<Integer> {
    final int from;
    Countdown(int from) {
      this.from = from;
    }
    @Override
    public Iterator<Integer> iterator() {
      return new Iterator<>() {
        int n = from;
        @Override
        public boolean hasNext() {
          return n > 0;
        }
        @Override
        public Integer next() {
          if (n <= 0) {
            throw new NoSuchElementException("done");
          }
          return n--;
        }
      };
    }
  }

  public static void main(String[] args) throws Exception {
    for (int i : new Countdown(3)) {
      System.out.print(i + " ");
    }
    System.out.println();
    new Countdown(2).forEach(System.out::println);
    var it = new Countdown(2).iterator();
    it.forEachRemaining(i -> System.out.print(i + ";"));
    System.out.println();
    System.out.println(StreamSupport.stream(new Countdown(4).spliterator(), false).map(String::valueOf).collect(Collectors.joining("+")));
    List<Integer> l = new ArrayList<>(List.of(1, 2, 3, 4));
    var li = l.listIterator();
    while (li.hasNext()) {
      int v = li.next();
      if (v % 2 == 0) {
        li.remove();
      } else {
        li.set(v * 10);
      }
    }
    System.out.println(l);
  }
}
