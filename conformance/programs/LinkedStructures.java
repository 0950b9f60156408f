import java.util.*;

public class LinkedStructures {
  static class Node<T> {
    T value;
    Node<T> next;
    Node(T v, Node<T> n) {
      value = v;
      next = n;
    }
  }
  sealed interface Tree permits Leaf, Fork {}
  record Leaf() implements Tree {}
  record Fork(Tree l, int v, Tree r) implements Tree {}
  static Tree add(Tree t, int v) {
    return switch (t) {
      case Leaf _ -> new Fork(t, v, t);
      case Fork(var l, var x, var r) when v < x -> new Fork(add(l, v), x, r);
      case Fork(var l, var x, var r) -> new Fork(l, x, add(r, v));
    };
  }
  static void walk(Tree t, List<Integer> out) {
    if (t instanceof Fork(var l, var v, var r)) {
      walk(l, out);
      out.add(v);
      walk(r, out);
    }
  }

  public static void main(String[] args) throws Exception {
    Node<Integer> head = null;
    for (int i = 0; i < 4; i++) {
      head = new Node<>(i, head);
    }
    for (Node<Integer> n = head; n != null; n = n.next) {
      System.out.print(n.value + " ");
    }
    System.out.println();
    Tree t = new Leaf();
    for (int v : new int[] {5, 2, 8, 1, 9, 3}) {
      t = add(t, v);
    }
    List<Integer> out = new ArrayList<>();
    walk(t, out);
    System.out.println(out);
    System.out.println(t);
  }
}
