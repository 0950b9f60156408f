package runnel.internal.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds the fewest moves that bring a list into another order. */
final class Moves {
  private Moves() {}

  /**
   * Moves that turn the order {@code from} into {@code to}; both hold the same nodes. Nodes of a
   * longest increasing subsequence stay where they are.
   */
  static List<Op.Move> between(List<Node> from, List<Node> to) {
    int[] target = new int[from.size()];
    for (int i = 0; i < from.size(); i++) {
      target[i] = from.get(i).order;
    }
    boolean[] stays = longestIncreasing(target);
    Set<Node> fixed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < target.length; i++) {
      if (stays[i]) {
        fixed.add(from.get(i));
      }
    }
    // From the end, so that what a node is put in front of is in its final place already.
    List<Op.Move> moves = new ArrayList<>();
    String next = null;
    for (int i = to.size() - 1; i >= 0; i--) {
      if (!fixed.contains(to.get(i))) {
        moves.add(new Op.Move(to.get(i).id, next));
      }
      next = to.get(i).id;
    }
    return moves;
  }

  /** Which entries belong to one longest increasing subsequence (patience sorting, O(n log n)). */
  private static boolean[] longestIncreasing(int[] values) {
    int n = values.length;
    int[] tails = new int[n];
    int[] previous = new int[n];
    int length = 0;
    for (int i = 0; i < n; i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (values[tails[middle]] < values[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    boolean[] chosen = new boolean[n];
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
      chosen[i] = true;
    }
    return chosen;
  }
}
