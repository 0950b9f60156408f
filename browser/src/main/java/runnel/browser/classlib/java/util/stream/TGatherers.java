package runnel.browser.classlib.java.util.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Ready-made gatherers. */
public final class TGatherers {
  private TGatherers() {}

  private static final class Box<T> {
    private T value;

    Box(T value) {
      this.value = value;
    }
  }

  public static <T> TGatherer<T, ?, List<T>> windowFixed(int size) {
    check(size);
    return TGatherer.<T, List<T>, List<T>>ofSequential(
        ArrayList::new,
        (window, element, downstream) -> {
          window.add(element);
          return window.size() < size || pushAndClear(window, downstream);
        },
        (window, downstream) -> {
          if (!window.isEmpty()) {
            pushAndClear(window, downstream);
          }
        });
  }

  private static <T> boolean pushAndClear(
      List<T> window, TGatherer.Downstream<? super List<T>> downstream) {
    List<T> full = frozen(window);
    window.clear();
    return downstream.push(full);
  }

  private static <T> List<T> frozen(List<T> window) {
    return Collections.unmodifiableList(new ArrayList<>(window));
  }

  private static void check(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("'windowSize' must be greater than zero");
    }
  }

  public static <T> TGatherer<T, ?, List<T>> windowSliding(int size) {
    check(size);
    return TGatherer.<T, Box<List<T>>, List<T>>ofSequential(
        () -> new Box<>(new ArrayList<>()),
        (box, element, downstream) -> {
          // A window that was full stays full: so the end knows that it was shown.
          if (box.value.size() == size) {
            box.value.removeFirst();
          }
          box.value.add(element);
          return box.value.size() < size || downstream.push(frozen(box.value));
        },
        (box, downstream) -> {
          if (!box.value.isEmpty() && box.value.size() < size) {
            downstream.push(frozen(box.value));
          }
        });
  }

  public static <T, R> TGatherer<T, ?, R> fold(
      Supplier<R> initial, BiFunction<? super R, ? super T, ? extends R> folder) {
    Objects.requireNonNull(initial);
    Objects.requireNonNull(folder);
    return TGatherer.<T, Box<R>, R>ofSequential(
        () -> new Box<>(initial.get()),
        (box, element, _) -> {
          box.value = folder.apply(box.value, element);
          return true;
        },
        (box, downstream) -> downstream.push(box.value));
  }

  public static <T, R> TGatherer<T, ?, R> scan(
      Supplier<R> initial, BiFunction<? super R, ? super T, ? extends R> scanner) {
    Objects.requireNonNull(initial);
    Objects.requireNonNull(scanner);
    return TGatherer.<T, Box<R>, R>ofSequential(
        () -> new Box<>(initial.get()),
        (box, element, downstream) -> {
          box.value = scanner.apply(box.value, element);
          return downstream.push(box.value);
        });
  }

  /** The results come in the order of the elements. */
  public static <T, R> TGatherer<T, ?, R> mapConcurrent(
      int most, Function<? super T, ? extends R> mapper) {
    if (most < 1) {
      throw new IllegalArgumentException("'maxConcurrency' must be greater than 0");
    }
    Objects.requireNonNull(mapper);
    return TGatherer.<T, Deque<FutureTask<R>>, R>ofSequential(
        ArrayDeque::new,
        (tasks, element, downstream) -> {
          FutureTask<R> task = new FutureTask<>(() -> mapper.apply(element));
          tasks.add(task);
          Thread.startVirtualThread(task);
          return tasks.size() < most || pushFirst(tasks, downstream);
        },
        (tasks, downstream) -> {
          while (!tasks.isEmpty() && pushFirst(tasks, downstream)) {}
        });
  }

  private static <R> boolean pushFirst(
      Deque<FutureTask<R>> tasks, TGatherer.Downstream<? super R> downstream) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          R result = tasks.getFirst().get();
          tasks.removeFirst();
          return downstream.push(result);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      tasks.forEach(task -> task.cancel(true));
      switch (e.getCause()) {
        case RuntimeException problem -> throw problem;
        case Error problem -> throw problem;
        default -> throw new RuntimeException(e.getCause());
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
