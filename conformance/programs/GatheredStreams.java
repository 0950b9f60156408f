import java.util.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

/** Windows, folds, scans, concurrent maps, and gatherers of one's own. */
public class GatheredStreams {
  public static void main(String[] args) {
    List<Integer> numbers = IntStream.rangeClosed(1, 7).boxed().toList();
    System.out.println(numbers.stream().gather(Gatherers.windowFixed(3)).toList());
    System.out.println(numbers.stream().gather(Gatherers.windowSliding(3)).toList());
    System.out.println(numbers.stream().limit(2).gather(Gatherers.windowSliding(3)).toList());
    System.out.println(Stream.empty().gather(Gatherers.windowSliding(3)).toList());
    System.out.println(numbers.stream().gather(Gatherers.fold(() -> "", (s, n) -> s + n)).toList());
    System.out.println(Stream.<Integer>empty().gather(Gatherers.fold(() -> "none", (s, n) -> s + n)).findFirst());
    System.out.println(numbers.stream().gather(Gatherers.scan(() -> 0, Integer::sum)).toList());
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    System.out.println(
        numbers.stream()
            .gather(
                Gatherers.mapConcurrent(
                    3,
                    n -> {
                      most.accumulateAndGet(now.incrementAndGet(), Math::max);
                      try {
                        Thread.sleep(5 * (8 - n));
                      } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                      now.decrementAndGet();
                      return n * n;
                    }))
            .toList());
    System.out.println(most.get() <= 3);
    try {
      numbers.stream()
          .gather(
              Gatherers.mapConcurrent(
                  2,
                  n -> {
                    if (n == 4) throw new IllegalArgumentException("four");
                    return n;
                  }))
          .forEach(n -> {});
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    Gatherer<String, ?, String> distinctByLength =
        Gatherer.ofSequential(
            HashSet<Integer>::new,
            (seen, s, down) -> !seen.add(s.length()) || down.push(s));
    System.out.println(Stream.of("a", "bb", "c", "dd", "eee").gather(distinctByLength).toList());
    Gatherer<Integer, ?, Integer> twice =
        Gatherer.of(
            Gatherer.Integrator.ofGreedy(
                (Void none, Integer n, Gatherer.Downstream<? super Integer> down) ->
                    down.push(n) && down.push(n * 10)));
    System.out.println(numbers.stream().gather(twice).limit(5).toList());
    System.out.println(
        numbers.stream().gather(twice.andThen(Gatherers.windowFixed(4))).map(List::size).toList());
    System.out.println(
        numbers.stream()
            .gather(Gatherers.<Integer, Integer>scan(() -> 0, Integer::sum).andThen(Gatherers.fold(() -> 0, Math::max)))
            .toList());
    Gatherer<Integer, int[], Integer> take =
        Gatherer.ofSequential(
            () -> new int[1],
            (count, n, down) -> ++count[0] <= 2 && down.push(n),
            (count, down) -> down.push(-count[0]));
    System.out.println(Stream.iterate(1, n -> n + 1).gather(take).toList());
    System.out.println(Stream.iterate(1, n -> n + 1).gather(Gatherers.windowFixed(2)).skip(1).findFirst());
    for (Runnable bad :
        List.<Runnable>of(
            () -> Gatherers.windowFixed(0), () -> Gatherers.mapConcurrent(0, x -> x), () -> numbers.stream().gather(Gatherers.windowFixed(2)).findFirst().get().add(1))) {
      try {
        bad.run();
      } catch (RuntimeException e) {
        System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
      }
    }
  }
}
