import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;

/** Iterators that change their list while they go to and fro. */
public class ListIterators {
  public static void main(String[] args) {
    List<String> letters = List.of("a", "b", "c", "d", "e");
    for (var list : List.of(new ArrayList<>(letters), new LinkedList<>(letters))) {
      ListIterator<String> each = list.listIterator();
      while (each.hasNext()) {
        switch (each.next()) {
          case "b", "e" -> each.remove();
          case "c" -> {
            each.set("C");
            each.set("CC");
          }
          case "d" -> each.add("d2");
          default -> {}
        }
        System.out.println(list + " " + each.nextIndex() + each.hasNext() + each.hasPrevious());
      }
      while (each.hasPrevious()) {
        String letter = each.previous();
        if (letter.equals("a") || letter.equals("d")) {
          each.remove();
        } else if (letter.equals("d2")) {
          each.add("new");
          each.previous();
        }
        System.out.println(list + " " + each.nextIndex() + each.hasNext() + each.hasPrevious());
      }
      each.add("first");
      System.out.println(list + " " + each.previousIndex() + each.next());
    }
    var changed = new ArrayList<>(List.of(1, 2, 3));
    for (int number : changed) {
      if (number == 2) {
        changed.remove((Object) number);
      }
    }
    System.out.println(changed);
  }
}
