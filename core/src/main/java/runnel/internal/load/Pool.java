package runnel.internal.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how many attempts run at once, and lets those who wait take turns by owner, so that one
 * user's hundred loads do not hold up another's one. Guarded by {@link Background}.
 */
final class Pool {
  private final int size;
  private int running;
  // The owner whose turn is next comes first.
  private final Map<Object, Deque<Attempt>> waiting = new LinkedHashMap<>();

  Pool(int size) {
    this.size = size;
  }

  /** Starts it, now or when it is its turn. */
  void submit(Attempt attempt) {
    if (running < size) {
      running++;
      attempt.launch();
    } else {
      waiting.computeIfAbsent(attempt.owner(), owner -> new ArrayDeque<>()).add(attempt);
    }
  }

  /** One that was started is over. */
  void done() {
    running--;
    Attempt next = next();
    if (next != null) {
      running++;
      next.launch();
    }
  }

  private @Nullable Attempt next() {
    if (waiting.isEmpty()) {
      return null;
    }
    Map.Entry<Object, Deque<Attempt>> turn = waiting.entrySet().iterator().next();
    waiting.remove(turn.getKey());
    Deque<Attempt> queue = turn.getValue();
    Attempt next = queue.poll();
    if (!queue.isEmpty()) {
      waiting.put(turn.getKey(), queue);
    }
    return next;
  }

  /** Takes back one that has not started; false if it has. */
  boolean withdraw(Attempt attempt) {
    Deque<Attempt> queue = waiting.get(attempt.owner());
    if (queue == null || !queue.remove(attempt)) {
      return false;
    }
    if (queue.isEmpty()) {
      waiting.remove(attempt.owner());
    }
    return true;
  }

  /** How many start before it, counting from 1 for the next; 0 if it does not wait. */
  int position(Attempt attempt) {
    Deque<Attempt> own = waiting.get(attempt.owner());
    int index = own == null ? -1 : own.stream().toList().indexOf(attempt);
    if (index < 0) {
      return 0;
    }
    int before = 0;
    boolean passed = false;
    for (Map.Entry<Object, Deque<Attempt>> turn : waiting.entrySet()) {
      passed |= turn.getKey().equals(attempt.owner());
      // Owners whose turn comes earlier in the round go once more before it.
      before += Math.min(turn.getValue().size(), passed ? index : index + 1);
    }
    return before + 1;
  }

  void eachWaiting(Consumer<Attempt> action) {
    waiting.values().forEach(queue -> queue.forEach(action));
  }

  int running() {
    return running;
  }

  int waiting() {
    return waiting.values().stream().mapToInt(Deque::size).sum();
  }
}
