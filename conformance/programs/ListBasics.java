import java.util.*;

public class ListBasics {
  public static void main(String[] args) throws Exception {
    List<String> l = new ArrayList<>(List.of("b", "a", "c"));
    l.add(1, "x");
    l.sort(null);
    System.out.println(l + " " + l.indexOf("c") + " " + l.contains("q") + " " + l.lastIndexOf("a"));
    l.removeIf(s -> s.equals("x"));
    l.replaceAll(String::toUpperCase);
    System.out.println(l + " " + l.subList(1, 3) + " " + l.reversed());
    System.out.println(l.getFirst() + l.getLast() + l.removeFirst() + l.removeLast() + l);
    l.addFirst("0");
    l.addLast("9");
    System.out.println(l + " " + List.copyOf(l).equals(l) + " " + l.hashCode());
    Collections.swap(l, 0, 2);
    System.out.println(l + " " + Collections.max(l) + " " + Collections.min(l) + " " + Collections.frequency(l, "B"));
    System.out.println(Collections.nCopies(3, "z") + " " + Collections.emptyList() + " " + Collections.singletonList(4));
    List<Integer> n = new LinkedList<>(List.of(1, 2, 3, 4, 5));
    Collections.rotate(n, 2);
    System.out.println(n);
    n.remove(Integer.valueOf(4));
    n.remove(0);
    System.out.println(n + " " + n.equals(List.of(1, 2, 3)));
    System.out.println(String.join("|", l) + " " + l.toArray().length + " " + l.toArray(new String[0]).length + l.toArray(String[]::new).length);
  }
}
