import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/** Concurrent hash maps: order, bulk operations, and values computed once. */
public class ConcurrentHashes {
  public static void main(String[] args) throws Exception {
    List<String> words =
        List.of("it was the best of times it was the worst of times it was an age".split(" "));
    ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
    for (String word : words) map.merge(word, 1, Integer::sum);
    System.out.println(map + " " + map.mappingCount() + " " + map.hashCode());
    System.out.println(map.keySet() + " " + map.values());
    System.out.println(map.reduceValues(1000, Integer::sum) + " " + map.reduceKeys(1000, (a, b) -> a.compareTo(b) < 0 ? a : b));
    System.out.println(map.search(1000, (k, v) -> v == 2 ? k : null) + " " + map.searchValues(1000, v -> v > 90 ? v : null));
    System.out.println(map.reduce(1000, (k, v) -> k.length() * v, Integer::sum) + " " + map.reduceToLong(1000, (k, v) -> v, 5, Long::sum));
    System.out.println(map.reduceValuesToDouble(1000, v -> v / 2.0, 0, Double::sum) + " " + map.reduceEntries(1000, e -> e.getValue(), Math::max));
    StringBuilder seen = new StringBuilder();
    map.forEach(1000, (k, v) -> seen.append(k).append(v).append(' '));
    map.forEachKey(1000, k -> k.length() == 3 ? k.toUpperCase() : null, seen::append);
    System.out.println(seen);
    Set<String> set = ConcurrentHashMap.newKeySet();
    System.out.println(set.addAll(words) + " " + set.add("it") + " " + set);
    ConcurrentHashMap.KeySetView<String, Integer> view = map.keySet(7);
    System.out.println(view.add("seven") + " " + map.get("seven") + " " + view.getMappedValue());
    try {
      map.keySet().add("no");
    } catch (UnsupportedOperationException e) {
      System.out.println("no default value");
    }
    for (Executable bad :
        List.<Executable>of(
            () -> map.put(null, 1), () -> map.put("x", null), () -> map.get(null), () -> map.containsValue(null))) {
      try {
        bad.run();
        System.out.println("fine");
      } catch (NullPointerException e) {
        System.out.println("null");
      }
    }
    for (String key : map.keySet()) {
      if (key.length() == 3) map.remove(key);
      if (key.length() == 2) map.put(key + key, 0);
    }
    System.out.println(map);
    System.out.println(map.putIfAbsent("of", 9) + " " + map.replace("of", 3) + " " + map.replace("of", 3, 4) + " " + map.remove("of", 3) + " " + map.getOrDefault("zzz", 8));
    map.entrySet().iterator().next().setValue(99);
    map.replaceAll((k, v) -> v + k.length());
    map.entrySet().removeIf(e -> e.getValue() > 100);
    System.out.println(map + " " + map.equals(new HashMap<>(map)));
    try {
      map.computeIfAbsent("a", k -> map.computeIfAbsent("a", String::length));
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }

    Random random = new Random(5);
    for (int capacity : new int[] {0, 1, 5, 16, 100}) {
      ConcurrentHashMap<Integer, Integer> many = new ConcurrentHashMap<>(capacity);
      for (int i = 0; i < 2000; i++) {
        int key = random.nextInt(1 << 12) << (random.nextInt(2));
        switch (random.nextInt(4)) {
          case 0 -> many.remove(key);
          case 1 -> many.computeIfAbsent(key, k -> k + 1);
          case 2 -> many.compute(key, (k, v) -> v == null ? k : null);
          default -> many.put(key, i);
        }
      }
      // Not in their order: where a table grew, keys of one bin have none that can be relied on.
      long sum = 0;
      for (var e : many.entrySet()) sum += e.getKey() * 7L ^ e.getValue();
      for (int key : new ConcurrentHashMap<>(many).keySet()) sum += key;
      System.out.println(capacity + " " + many.size() + " " + sum);
    }

    AtomicInteger made = new AtomicInteger();
    ConcurrentHashMap<String, String> cache = new ConcurrentHashMap<>();
    List<Thread> threads = new ArrayList<>();
    Set<String> got = ConcurrentHashMap.newKeySet();
    for (int i = 0; i < 5; i++) {
      threads.add(
          Thread.startVirtualThread(
              () ->
                  got.add(
                      cache.computeIfAbsent(
                          "slow",
                          k -> {
                            pause(20);
                            return k + made.incrementAndGet();
                          }))));
    }
    for (int i = 0; i < 5; i++) {
      threads.add(
          Thread.startVirtualThread(
              () ->
                  cache.merge(
                      "sum",
                      "x",
                      (a, b) -> {
                        pause(2);
                        return a + b;
                      })));
    }
    for (Thread thread : threads) thread.join();
    System.out.println(got + " " + cache);
  }

  interface Executable {
    void run();
  }

  static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
