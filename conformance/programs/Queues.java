import java.util.*;

public class Queues {
  public static void main(String[] args) throws Exception {
    var q = new PriorityQueue<Integer>(Comparator.reverseOrder());
    q.addAll(List.of(4, 8, 1, 9));
    System.out.print(q.peek() + ":");
    while (!q.isEmpty()) {
      System.out.print(q.poll() + " ");
    }
    System.out.println(q.poll());
    Deque<Integer> d = new ArrayDeque<>();
    d.push(1);
    d.offerLast(2);
    d.addFirst(0);
    System.out.println(d + " " + d.peekFirst() + d.peekLast() + d.pop() + d.pollLast() + d);
    d.clear();
    System.out.println(d.poll() + " " + d.peek());
    Queue<String> l = new LinkedList<>(List.of("a", "b"));
    System.out.println(l.remove() + l.element() + l);
    var it = new ArrayDeque<>(List.of(1, 2, 3)).descendingIterator();
    while (it.hasNext()) {
      System.out.print(it.next());
    }
    System.out.println();
    var stack = new Stack<Integer>();
    stack.push(1);
    stack.push(2);
    System.out.println(stack + " " + stack.peek() + stack.pop() + stack.search(1));
  }
}
