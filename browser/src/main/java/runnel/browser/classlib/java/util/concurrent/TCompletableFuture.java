package runnel.browser.classlib.java.util.concurrent;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import runnel.browser.classlib.java.lang.TParking;

public class TCompletableFuture<T> implements Future<T>, TCompletionStage<T> {
  private static final Executor POOL = task -> TForkJoinPool.commonPool().execute(task);

  private final TParking.Line waiting = new TParking.Line();

  /** What to do when done; the last one first, as on the JVM. */
  private final ArrayDeque<Runnable> then = new ArrayDeque<>();

  private boolean done;
  private T result;
  private Throwable failure;

  public TCompletableFuture() {}

  public interface AsynchronousCompletionTask {}

  public static <U> TCompletableFuture<U> supplyAsync(Supplier<U> supplier) {
    return supplyAsync(supplier, POOL);
  }

  public static <U> TCompletableFuture<U> supplyAsync(Supplier<U> supplier, Executor executor) {
    return new TCompletableFuture<U>().completeAsync(supplier, executor);
  }

  public static TCompletableFuture<Void> runAsync(Runnable runnable) {
    return runAsync(runnable, POOL);
  }

  public static TCompletableFuture<Void> runAsync(Runnable runnable, Executor executor) {
    Objects.requireNonNull(runnable);
    return supplyAsync(
        () -> {
          runnable.run();
          return null;
        },
        executor);
  }

  public static <U> TCompletableFuture<U> completedFuture(U value) {
    TCompletableFuture<U> future = new TCompletableFuture<>();
    future.complete(value);
    return future;
  }

  public static <U> TCompletableFuture<U> failedFuture(Throwable ex) {
    TCompletableFuture<U> future = new TCompletableFuture<>();
    future.completeExceptionally(ex);
    return future;
  }

  public static <U> TCompletionStage<U> completedStage(U value) {
    return completedFuture(value);
  }

  public static <U> TCompletionStage<U> failedStage(Throwable ex) {
    return failedFuture(ex);
  }

  public static Executor delayedExecutor(long delay, TimeUnit unit) {
    return delayedExecutor(delay, unit, POOL);
  }

  public static Executor delayedExecutor(long delay, TimeUnit unit, Executor executor) {
    Objects.requireNonNull(executor);
    return task -> TParking.after(unit.toNanos(delay), () -> executor.execute(task));
  }

  public static TCompletableFuture<Void> allOf(TCompletableFuture<?>... all) {
    TCompletableFuture<Void> next = new TCompletableFuture<>();
    int[] left = {all.length};
    for (TCompletableFuture<?> each : all) {
      each.whenDone(
          () -> {
            if (--left[0] == 0) {
              settle(next, all);
            }
          });
    }
    if (all.length == 0) {
      next.complete(null);
    }
    return next;
  }

  private static void settle(TCompletableFuture<Void> next, TCompletableFuture<?>[] all) {
    for (TCompletableFuture<?> each : all) {
      if (each.failure != null) {
        next.end(null, wrapped(each.failure));
        return;
      }
    }
    next.complete(null);
  }

  public static TCompletableFuture<Object> anyOf(TCompletableFuture<?>... all) {
    TCompletableFuture<Object> next = new TCompletableFuture<>();
    for (TCompletableFuture<?> each : all) {
      each.whenDone(() -> each.passOn(next));
    }
    return next;
  }

  public <U> TCompletableFuture<U> newIncompleteFuture() {
    return new TCompletableFuture<>();
  }

  public Executor defaultExecutor() {
    return POOL;
  }

  public boolean complete(T value) {
    return end(value, null);
  }

  public boolean completeExceptionally(Throwable ex) {
    return end(null, Objects.requireNonNull(ex));
  }

  public TCompletableFuture<T> completeAsync(Supplier<? extends T> supplier) {
    return completeAsync(supplier, defaultExecutor());
  }

  public TCompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
    Objects.requireNonNull(supplier);
    executor.execute(
        () -> {
          if (!done) {
            attempt(this, () -> complete(supplier.get()));
          }
        });
    return this;
  }

  public TCompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
    if (!done) {
      TParking.Timer timer =
          TParking.after(
              unit.toNanos(timeout), () -> completeExceptionally(new TimeoutException()));
      whenDone(timer::cancel);
    }
    return this;
  }

  public TCompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
    if (!done) {
      TParking.Timer timer = TParking.after(unit.toNanos(timeout), () -> complete(value));
      whenDone(timer::cancel);
    }
    return this;
  }

  public void obtrudeValue(T value) {
    done = false;
    end(value, null);
  }

  public void obtrudeException(Throwable ex) {
    done = false;
    end(null, Objects.requireNonNull(ex));
  }

  public TCompletableFuture<T> copy() {
    return value(null, v -> v);
  }

  public TCompletionStage<T> minimalCompletionStage() {
    return copy();
  }

  @Override
  public TCompletableFuture<T> toCompletableFuture() {
    return this;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    end(null, new CancellationException());
    return isCancelled();
  }

  @Override
  public boolean isCancelled() {
    return failure instanceof CancellationException;
  }

  @Override
  public boolean isDone() {
    return done;
  }

  public boolean isCompletedExceptionally() {
    return failure != null;
  }

  public int getNumberOfDependents() {
    return then.size();
  }

  @Override
  public State state() {
    if (!done) {
      return State.RUNNING;
    }
    return failure == null ? State.SUCCESS : isCancelled() ? State.CANCELLED : State.FAILED;
  }

  @Override
  public T resultNow() {
    if (!done) {
      throw new IllegalStateException();
    }
    if (failure != null) {
      throw new IllegalStateException(
          isCancelled() ? "Task was cancelled" : "Task completed with exception");
    }
    return result;
  }

  @Override
  public Throwable exceptionNow() {
    if (!done) {
      throw new IllegalStateException("Task has not completed");
    }
    if (failure == null) {
      throw new IllegalStateException("Task completed with a result");
    }
    if (isCancelled()) {
      throw new IllegalStateException("Task was cancelled");
    }
    return unwrapped(failure);
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    while (!done) {
      waiting.await();
    }
    return report();
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!done && !waiting.await(unit.toNanos(timeout)) && !done) {
      throw new TimeoutException();
    }
    return report();
  }

  private T report() throws ExecutionException {
    if (failure == null) {
      return result;
    }
    checkCancelled("get");
    throw new ExecutionException(unwrapped(failure));
  }

  public T join() {
    while (!done) {
      waiting.awaitUninterruptibly(null);
    }
    return now("join");
  }

  public T getNow(T valueIfAbsent) {
    return done ? now("getNow") : valueIfAbsent;
  }

  private T now(String asked) {
    if (failure == null) {
      return result;
    }
    checkCancelled(asked);
    throw wrapped(failure);
  }

  private void checkCancelled(String asked) {
    if (failure instanceof CancellationException) {
      CancellationException cancelled = new CancellationException(asked);
      cancelled.initCause(failure);
      throw cancelled;
    }
  }

  @Override
  public String toString() {
    String how = "[Completed normally]";
    if (!done) {
      how = then.isEmpty() ? "[Not completed]" : "[Not completed, " + then.size() + " dependents]";
    } else if (failure != null) {
      how = "[Completed exceptionally: " + failure + "]";
    }
    return getClass().getName() + "@" + Integer.toHexString(hashCode()) + how;
  }

  private boolean end(T value, Throwable problem) {
    if (done) {
      return false;
    }
    done = true;
    result = value;
    failure = problem;
    waiting.wakeAll();
    while (!then.isEmpty()) {
      then.pop().run();
    }
    return true;
  }

  private void whenDone(Runnable action) {
    if (done) {
      action.run();
    } else {
      then.push(action);
    }
  }

  private void passOn(TCompletableFuture<? super T> next) {
    if (failure == null) {
      next.complete(result);
    } else {
      next.end(null, wrapped(failure));
    }
  }

  private static CompletionException wrapped(Throwable problem) {
    return problem instanceof CompletionException already
        ? already
        : new CompletionException(problem);
  }

  private static Throwable unwrapped(Throwable problem) {
    return problem instanceof CompletionException && problem.getCause() != null
        ? problem.getCause()
        : problem;
  }

  private static void attempt(TCompletableFuture<?> next, Runnable action) {
    try {
      action.run();
    } catch (Throwable e) {
      next.end(null, wrapped(e));
    }
  }

  /** Runs a step of {@code next}: here and now, or where the executor wants it. */
  private static void step(TCompletableFuture<?> next, Executor executor, Runnable action) {
    if (next.done) {
      return;
    }
    if (executor == null) {
      attempt(next, action);
    } else {
      attempt(next, () -> executor.execute(() -> attempt(next, action)));
    }
  }

  private <U> TCompletableFuture<U> value(Executor executor, Function<? super T, ? extends U> fn) {
    TCompletableFuture<U> next = newIncompleteFuture();
    whenDone(
        () -> {
          if (failure != null) {
            next.end(null, wrapped(failure));
          } else {
            step(next, executor, () -> next.complete(fn.apply(result)));
          }
        });
    return next;
  }

  private <U, V> TCompletableFuture<V> both(
      TCompletionStage<? extends U> stage,
      Executor executor,
      BiFunction<? super T, ? super U, ? extends V> fn) {
    TCompletableFuture<V> next = newIncompleteFuture();
    TCompletableFuture<? extends U> other = stage.toCompletableFuture();
    boolean[] fired = {false};
    Runnable action =
        () -> {
          if (!done || !other.done || fired[0]) {
            return;
          }
          fired[0] = true;
          if (failure != null || other.failure != null) {
            next.end(null, wrapped(failure != null ? failure : other.failure));
          } else {
            step(next, executor, () -> next.complete(fn.apply(result, other.result)));
          }
        };
    whenDone(action);
    if (other != this) {
      other.whenDone(action);
    }
    return next;
  }

  private <S, U> TCompletableFuture<U> either(
      TCompletionStage<? extends S> stage, Executor executor, Function<? super S, ? extends U> fn) {
    TCompletableFuture<U> next = newIncompleteFuture();
    TCompletableFuture<? extends S> other = stage.toCompletableFuture();
    boolean[] fired = {false};
    whenDone(() -> first(this, fired, next, executor, fn));
    other.whenDone(() -> first(other, fired, next, executor, fn));
    return next;
  }

  @SuppressWarnings("unchecked")
  private static <S, U> void first(
      TCompletableFuture<?> future,
      boolean[] fired,
      TCompletableFuture<U> next,
      Executor executor,
      Function<? super S, ? extends U> fn) {
    if (fired[0]) {
      return;
    }
    fired[0] = true;
    if (future.failure != null) {
      next.end(null, wrapped(future.failure));
    } else {
      step(next, executor, () -> next.complete(fn.apply((S) future.result)));
    }
  }

  private <U> TCompletableFuture<U> compose(
      Executor executor, Function<? super T, ? extends TCompletionStage<U>> fn) {
    TCompletableFuture<U> next = newIncompleteFuture();
    whenDone(
        () -> {
          if (failure != null) {
            next.end(null, wrapped(failure));
          } else {
            step(
                next,
                executor,
                () -> {
                  TCompletableFuture<U> inner = fn.apply(result).toCompletableFuture();
                  inner.whenDone(() -> inner.passOn(next));
                });
          }
        });
    return next;
  }

  private <U> TCompletableFuture<U> handled(
      Executor executor, BiFunction<? super T, Throwable, ? extends U> fn) {
    TCompletableFuture<U> next = newIncompleteFuture();
    whenDone(() -> step(next, executor, () -> next.complete(fn.apply(result, failure))));
    return next;
  }

  private TCompletableFuture<T> watched(
      Executor executor, BiConsumer<? super T, ? super Throwable> action) {
    TCompletableFuture<T> next = newIncompleteFuture();
    whenDone(
        () ->
            step(
                next,
                executor,
                () -> {
                  try {
                    action.accept(result, failure);
                  } catch (Throwable e) {
                    if (failure == null) {
                      throw e;
                    }
                    if (failure != e) {
                      failure.addSuppressed(e);
                    }
                  }
                  passOn(next);
                }));
    return next;
  }

  private TCompletableFuture<T> rescued(Executor executor, Function<Throwable, ? extends T> fn) {
    TCompletableFuture<T> next = newIncompleteFuture();
    whenDone(
        () -> {
          if (failure == null) {
            next.complete(result);
          } else {
            step(next, executor, () -> next.complete(fn.apply(failure)));
          }
        });
    return next;
  }

  private TCompletableFuture<T> rescuedBy(
      Executor executor, Function<Throwable, ? extends TCompletionStage<T>> fn) {
    TCompletableFuture<T> next = newIncompleteFuture();
    whenDone(
        () -> {
          if (failure == null) {
            next.complete(result);
          } else {
            step(
                next,
                executor,
                () -> {
                  TCompletableFuture<T> inner = fn.apply(failure).toCompletableFuture();
                  inner.whenDone(() -> inner.passOn(next));
                });
          }
        });
    return next;
  }

  @Override
  public <U> TCompletableFuture<U> thenApply(Function<? super T, ? extends U> fn) {
    Objects.requireNonNull(fn);
    return value(null, fn::apply);
  }

  @Override
  public <U> TCompletableFuture<U> thenApplyAsync(Function<? super T, ? extends U> fn) {
    Objects.requireNonNull(fn);
    return value(POOL, fn::apply);
  }

  @Override
  public <U> TCompletableFuture<U> thenApplyAsync(
      Function<? super T, ? extends U> fn, Executor executor) {
    Objects.requireNonNull(fn);
    return value(Objects.requireNonNull(executor), fn::apply);
  }

  @Override
  public TCompletableFuture<Void> thenAccept(Consumer<? super T> action) {
    Objects.requireNonNull(action);
    return value(
        null,
        v -> {
          action.accept(v);
          return null;
        });
  }

  @Override
  public TCompletableFuture<Void> thenAcceptAsync(Consumer<? super T> action) {
    Objects.requireNonNull(action);
    return value(
        POOL,
        v -> {
          action.accept(v);
          return null;
        });
  }

  @Override
  public TCompletableFuture<Void> thenAcceptAsync(Consumer<? super T> action, Executor executor) {
    Objects.requireNonNull(action);
    return value(
        Objects.requireNonNull(executor),
        v -> {
          action.accept(v);
          return null;
        });
  }

  @Override
  public TCompletableFuture<Void> thenRun(Runnable action) {
    Objects.requireNonNull(action);
    return value(
        null,
        v -> {
          action.run();
          return null;
        });
  }

  @Override
  public TCompletableFuture<Void> thenRunAsync(Runnable action) {
    Objects.requireNonNull(action);
    return value(
        POOL,
        v -> {
          action.run();
          return null;
        });
  }

  @Override
  public TCompletableFuture<Void> thenRunAsync(Runnable action, Executor executor) {
    Objects.requireNonNull(action);
    return value(
        Objects.requireNonNull(executor),
        v -> {
          action.run();
          return null;
        });
  }

  @Override
  public <U, V> TCompletableFuture<V> thenCombine(
      TCompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn) {
    Objects.requireNonNull(fn);
    return both(other, null, fn);
  }

  @Override
  public <U, V> TCompletableFuture<V> thenCombineAsync(
      TCompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn) {
    Objects.requireNonNull(fn);
    return both(other, POOL, fn);
  }

  @Override
  public <U, V> TCompletableFuture<V> thenCombineAsync(
      TCompletionStage<? extends U> other,
      BiFunction<? super T, ? super U, ? extends V> fn,
      Executor executor) {
    Objects.requireNonNull(fn);
    return both(other, Objects.requireNonNull(executor), fn);
  }

  @Override
  public <U> TCompletableFuture<Void> thenAcceptBoth(
      TCompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
    Objects.requireNonNull(action);
    return both(
        other,
        null,
        (a, b) -> {
          action.accept(a, b);
          return null;
        });
  }

  @Override
  public <U> TCompletableFuture<Void> thenAcceptBothAsync(
      TCompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
    Objects.requireNonNull(action);
    return both(
        other,
        POOL,
        (a, b) -> {
          action.accept(a, b);
          return null;
        });
  }

  @Override
  public <U> TCompletableFuture<Void> thenAcceptBothAsync(
      TCompletionStage<? extends U> other,
      BiConsumer<? super T, ? super U> action,
      Executor executor) {
    Objects.requireNonNull(action);
    return both(
        other,
        Objects.requireNonNull(executor),
        (a, b) -> {
          action.accept(a, b);
          return null;
        });
  }

  @Override
  public TCompletableFuture<Void> runAfterBoth(TCompletionStage<?> other, Runnable action) {
    Objects.requireNonNull(action);
    return both(
        other,
        null,
        (a, b) -> {
          action.run();
          return null;
        });
  }

  @Override
  public TCompletableFuture<Void> runAfterBothAsync(TCompletionStage<?> other, Runnable action) {
    Objects.requireNonNull(action);
    return both(
        other,
        POOL,
        (a, b) -> {
          action.run();
          return null;
        });
  }

  @Override
  public TCompletableFuture<Void> runAfterBothAsync(
      TCompletionStage<?> other, Runnable action, Executor executor) {
    Objects.requireNonNull(action);
    return both(
        other,
        Objects.requireNonNull(executor),
        (a, b) -> {
          action.run();
          return null;
        });
  }

  @Override
  public <U> TCompletableFuture<U> applyToEither(
      TCompletionStage<? extends T> other, Function<? super T, U> fn) {
    Objects.requireNonNull(fn);
    return either(other, null, fn);
  }

  @Override
  public <U> TCompletableFuture<U> applyToEitherAsync(
      TCompletionStage<? extends T> other, Function<? super T, U> fn) {
    Objects.requireNonNull(fn);
    return either(other, POOL, fn);
  }

  @Override
  public <U> TCompletableFuture<U> applyToEitherAsync(
      TCompletionStage<? extends T> other, Function<? super T, U> fn, Executor executor) {
    Objects.requireNonNull(fn);
    return either(other, Objects.requireNonNull(executor), fn);
  }

  @Override
  public TCompletableFuture<Void> acceptEither(
      TCompletionStage<? extends T> other, Consumer<? super T> action) {
    Objects.requireNonNull(action);
    return either(
        other,
        null,
        v -> {
          action.accept(v);
          return null;
        });
  }

  @Override
  public TCompletableFuture<Void> acceptEitherAsync(
      TCompletionStage<? extends T> other, Consumer<? super T> action) {
    Objects.requireNonNull(action);
    return either(
        other,
        POOL,
        v -> {
          action.accept(v);
          return null;
        });
  }

  @Override
  public TCompletableFuture<Void> acceptEitherAsync(
      TCompletionStage<? extends T> other, Consumer<? super T> action, Executor executor) {
    Objects.requireNonNull(action);
    return either(
        other,
        Objects.requireNonNull(executor),
        v -> {
          action.accept(v);
          return null;
        });
  }

  @Override
  public TCompletableFuture<Void> runAfterEither(TCompletionStage<?> other, Runnable action) {
    Objects.requireNonNull(action);
    return either(
        other,
        null,
        v -> {
          action.run();
          return null;
        });
  }

  @Override
  public TCompletableFuture<Void> runAfterEitherAsync(TCompletionStage<?> other, Runnable action) {
    Objects.requireNonNull(action);
    return either(
        other,
        POOL,
        v -> {
          action.run();
          return null;
        });
  }

  @Override
  public TCompletableFuture<Void> runAfterEitherAsync(
      TCompletionStage<?> other, Runnable action, Executor executor) {
    Objects.requireNonNull(action);
    return either(
        other,
        Objects.requireNonNull(executor),
        v -> {
          action.run();
          return null;
        });
  }

  @Override
  public <U> TCompletableFuture<U> thenCompose(
      Function<? super T, ? extends TCompletionStage<U>> fn) {
    Objects.requireNonNull(fn);
    return compose(null, fn);
  }

  @Override
  public <U> TCompletableFuture<U> thenComposeAsync(
      Function<? super T, ? extends TCompletionStage<U>> fn) {
    Objects.requireNonNull(fn);
    return compose(POOL, fn);
  }

  @Override
  public <U> TCompletableFuture<U> thenComposeAsync(
      Function<? super T, ? extends TCompletionStage<U>> fn, Executor executor) {
    Objects.requireNonNull(fn);
    return compose(Objects.requireNonNull(executor), fn);
  }

  @Override
  public <U> TCompletableFuture<U> handle(BiFunction<? super T, Throwable, ? extends U> fn) {
    Objects.requireNonNull(fn);
    return handled(null, fn);
  }

  @Override
  public <U> TCompletableFuture<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> fn) {
    Objects.requireNonNull(fn);
    return handled(POOL, fn);
  }

  @Override
  public <U> TCompletableFuture<U> handleAsync(
      BiFunction<? super T, Throwable, ? extends U> fn, Executor executor) {
    Objects.requireNonNull(fn);
    return handled(Objects.requireNonNull(executor), fn);
  }

  @Override
  public TCompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
    Objects.requireNonNull(action);
    return watched(null, action);
  }

  @Override
  public TCompletableFuture<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> action) {
    Objects.requireNonNull(action);
    return watched(POOL, action);
  }

  @Override
  public TCompletableFuture<T> whenCompleteAsync(
      BiConsumer<? super T, ? super Throwable> action, Executor executor) {
    Objects.requireNonNull(action);
    return watched(Objects.requireNonNull(executor), action);
  }

  @Override
  public TCompletableFuture<T> exceptionally(Function<Throwable, ? extends T> fn) {
    Objects.requireNonNull(fn);
    return rescued(null, fn);
  }

  @Override
  public TCompletableFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> fn) {
    Objects.requireNonNull(fn);
    return rescued(POOL, fn);
  }

  @Override
  public TCompletableFuture<T> exceptionallyAsync(
      Function<Throwable, ? extends T> fn, Executor executor) {
    Objects.requireNonNull(fn);
    return rescued(Objects.requireNonNull(executor), fn);
  }

  @Override
  public TCompletableFuture<T> exceptionallyCompose(
      Function<Throwable, ? extends TCompletionStage<T>> fn) {
    Objects.requireNonNull(fn);
    return rescuedBy(null, fn);
  }

  @Override
  public TCompletableFuture<T> exceptionallyComposeAsync(
      Function<Throwable, ? extends TCompletionStage<T>> fn) {
    Objects.requireNonNull(fn);
    return rescuedBy(POOL, fn);
  }

  @Override
  public TCompletableFuture<T> exceptionallyComposeAsync(
      Function<Throwable, ? extends TCompletionStage<T>> fn, Executor executor) {
    Objects.requireNonNull(fn);
    return rescuedBy(Objects.requireNonNull(executor), fn);
  }
}
