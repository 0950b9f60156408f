import java.util.*;
import java.util.concurrent.*;

public class Queues {
  static void pipeline(String name, BlockingQueue<Integer> queue) throws Exception {
    Thread producer =
        new Thread(
            () -> {
              try {
                for (int i = 1; i <= 10; i++) {
                  queue.put(i);
                }
                queue.put(-1);
              } catch (InterruptedException e) {
                System.out.println(e);
              }
            });
    producer.start();
    int sum = 0;
    for (int i; (i = queue.take()) != -1; ) {
      sum += i;
    }
    producer.join();
    System.out.println(name + " " + sum + " " + queue.isEmpty());
    System.out.println(queue.poll(5, TimeUnit.MILLISECONDS) + " " + queue.poll());
  }

  record Due(String name, long at) implements Delayed {
    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(at - System.currentTimeMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public int compareTo(Delayed o) {
      return Long.compare(at, ((Due) o).at);
    }
  }

  public static void main(String[] a) throws Exception {
    pipeline("linked", new LinkedBlockingQueue<>());
    pipeline("bounded", new LinkedBlockingQueue<>(2));
    pipeline("array", new ArrayBlockingQueue<>(1));
    pipeline("deque", new LinkedBlockingDeque<>(3));
    pipeline("synchronous", new SynchronousQueue<>());

    BlockingQueue<String> full = new ArrayBlockingQueue<>(2);
    System.out.println(full.offer("a") + " " + full.offer("b") + " " + full.offer("c"));
    System.out.println(full.offer("c", 5, TimeUnit.MILLISECONDS) + " " + full.remainingCapacity());
    try {
      full.add("c");
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
    try {
      full.offer(null);
    } catch (NullPointerException e) {
      System.out.println("no nulls");
    }
    List<String> drained = new ArrayList<>();
    System.out.println(full + " " + full.drainTo(drained) + " " + drained + " " + full.size());

    PriorityBlockingQueue<String> best =
        new PriorityBlockingQueue<>(4, Comparator.comparing(String::length));
    best.addAll(List.of("ccc", "a", "bb", "dddd"));
    StringBuilder text = new StringBuilder();
    while (!best.isEmpty()) {
      text.append(best.take()).append(' ');
    }
    System.out.println(text);

    LinkedBlockingDeque<Integer> deque = new LinkedBlockingDeque<>(List.of(1, 2, 3));
    deque.putFirst(0);
    deque.addLast(4);
    System.out.println(deque + " " + deque.takeLast() + deque.takeFirst() + deque.peekLast());
    deque.descendingIterator().forEachRemaining(i -> System.out.print(i + ";"));
    System.out.println(deque.pollLast(1, TimeUnit.MILLISECONDS) + " " + deque.contains(2));

    DelayQueue<Due> due = new DelayQueue<>();
    long now = System.currentTimeMillis();
    due.add(new Due("later", now + 40));
    due.add(new Due("soon", now + 15));
    System.out.println(due.poll() + " " + due.take().name() + " " + due.take().name());

    SynchronousQueue<String> hand = new SynchronousQueue<>();
    System.out.println(hand.offer("nobody") + " " + hand.poll() + " " + hand.size());

    ConcurrentLinkedQueue<Integer> clq = new ConcurrentLinkedQueue<>(List.of(1, 2, 3));
    for (Integer i : clq) {
      if (i < 3) {
        clq.add(i * 10);
      }
    }
    System.out.println(
        clq.contains(10) + " " + clq.poll() + " " + clq.peek() + " " + clq.remove(3));
    ConcurrentLinkedDeque<String> cld = new ConcurrentLinkedDeque<>();
    cld.push("b");
    cld.addLast("c");
    cld.offerFirst("a");
    System.out.println(cld + " " + cld.getFirst() + cld.getLast() + cld.pollLast() + cld.pop());
    try {
      cld.clear();
      cld.removeFirst();
    } catch (NoSuchElementException e) {
      System.out.println("empty");
    }

    CopyOnWriteArraySet<String> cow = new CopyOnWriteArraySet<>(List.of("x", "y"));
    for (String s : cow) {
      cow.add(s + s);
    }
    System.out.println(cow + " " + cow.add("x") + " " + cow.remove("y") + " " + cow.size());

    ConcurrentSkipListMap<String, Integer> map = new ConcurrentSkipListMap<>();
    for (String s : "the quick brown fox jumps over the lazy dog".split(" ")) {
      map.merge(s, 1, Integer::sum);
    }
    System.out.println(map + " " + map.firstKey() + " " + map.lastEntry());
    System.out.println(map.headMap("fox") + " " + map.tailMap("over", false) + map.floorKey("m"));
    for (String k : map.keySet()) {
      map.remove(k, 1);
      map.putIfAbsent("added", 0);
    }
    System.out.println(map + " " + map.descendingMap() + " " + map.ceilingEntry("b"));
    System.out.println(map.computeIfAbsent("z", String::length) + " " + map.pollFirstEntry());
    ConcurrentSkipListSet<Integer> set = new ConcurrentSkipListSet<>(List.of(5, 1, 9, 3));
    for (Integer i : set) {
      set.remove(i + 2);
    }
    System.out.println(set + " " + set.first() + set.ceiling(4) + set.descendingSet());
    System.out.println(set.headSet(5, true) + " " + set.pollLast() + " " + set.contains(5));
  }
}
