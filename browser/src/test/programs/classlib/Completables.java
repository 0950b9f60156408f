import java.util.List;
import java.util.concurrent.*;
import java.util.stream.Collectors;

public class Completables {
  // Not the common pool: on two processors that runs one task at a time.
  static final Executor EACH = task -> new Thread(task).start();

  static <T> T after(long millis, T value) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return value;
  }

  static void show(String name, CompletableFuture<?> f) {
    try {
      System.out.println(name + " join " + f.join());
    } catch (CompletionException | CancellationException e) {
      System.out.println(name + " join " + e + " <- " + e.getCause());
    }
    try {
      System.out.println(name + " get " + f.get());
    } catch (ExecutionException | CancellationException | InterruptedException e) {
      System.out.println(name + " get " + e + " <- " + e.getCause());
    }
    System.out.println(
        name + " " + f.isDone() + f.isCompletedExceptionally() + f.isCancelled() + " " + f.state());
  }

  public static void main(String[] a) throws Exception {
    var one = CompletableFuture.supplyAsync(() -> after(30, 20));
    var two = CompletableFuture.supplyAsync(() -> after(10, 22));
    show("combine", one.thenCombine(two, Integer::sum));
    show("apply", one.thenApply(x -> x + 1).thenApplyAsync(x -> "x" + x));
    show("compose", one.thenCompose(x -> CompletableFuture.supplyAsync(() -> after(5, x * 2))));
    show("run", one.thenRun(() -> System.out.println("ran")));
    show("accept", one.thenAccept(x -> System.out.println("accepted " + x)));
    show("acceptBoth", one.thenAcceptBoth(two, (x, y) -> System.out.println(x + "," + y)));
    show("runAfterBoth", one.runAfterBothAsync(two, () -> System.out.println("both")));
    var slow = CompletableFuture.supplyAsync(() -> after(300, "slow"), EACH);
    var fast = CompletableFuture.supplyAsync(() -> after(10, "fast"), EACH);
    show("either", slow.applyToEither(fast, s -> s + "!"));
    show("acceptEither", slow.acceptEither(fast, System.out::println));

    CompletableFuture<String> bad =
        CompletableFuture.supplyAsync(
            () -> {
              throw new IllegalArgumentException("boom");
            });
    show("bad", bad);
    show("bad apply", bad.thenApply(String::length));
    show("exceptionally", bad.exceptionally(e -> e.getClass().getSimpleName()));
    show("handle", bad.handle((v, e) -> v + " " + e));
    show("handle ok", fast.handle((v, e) -> v + " " + e));
    show("whenComplete", bad.whenComplete((v, e) -> System.out.println(v + " and " + e)));
    show("exceptionallyCompose", bad.exceptionallyCompose(e -> fast));

    CompletableFuture<String> raw = new CompletableFuture<>();
    var after = raw.handle((v, e) -> "saw " + e);
    var chain = raw.thenApply(s -> s + "?").exceptionally(e -> "rescued " + e);
    System.out.println(raw.getNow("absent") + " " + raw.isDone());
    System.out.println(raw.completeExceptionally(new RuntimeException("raw")));
    System.out.println(raw.complete("late"));
    show("raw", raw);
    show("after", after);
    show("chain", chain);

    CompletableFuture<String> cancelled = new CompletableFuture<>();
    var dependent = cancelled.thenApply(s -> s);
    System.out.println(cancelled.cancel(true));
    show("cancelled", cancelled);
    show("dependent", dependent);

    List<CompletableFuture<Integer>> many =
        List.of(3, 1, 2).stream()
            .map(n -> CompletableFuture.supplyAsync(() -> after(n * 250, n), EACH))
            .collect(Collectors.toList());
    System.out.println(CompletableFuture.anyOf(many.toArray(new CompletableFuture<?>[0])).join());
    CompletableFuture.allOf(many.toArray(new CompletableFuture<?>[0])).join();
    System.out.println(many.stream().map(CompletableFuture::join).toList());
    show("allOf bad", CompletableFuture.allOf(fast, bad));
    show("allOf none", CompletableFuture.allOf());

    show("orTimeout", new CompletableFuture<>().orTimeout(20, TimeUnit.MILLISECONDS));
    show("onTimeout", new CompletableFuture<>().completeOnTimeout("d", 20, TimeUnit.MILLISECONDS));
    show("in time", fast.orTimeout(20, TimeUnit.MILLISECONDS));
    try {
      new CompletableFuture<>().get(10, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      System.out.println("timed out");
    }
    show("failed", CompletableFuture.failedFuture(new java.io.IOException("io")));
    System.out.println(fast.resultNow() + " " + bad.exceptionNow());
    CompletableFuture<Integer> order = new CompletableFuture<>();
    order.thenAccept(x -> System.out.println("first " + x));
    order.thenAccept(x -> System.out.println("second " + x));
    order.thenAccept(x -> System.out.println("third " + x));
    System.out.println(order.getNumberOfDependents());
    order.complete(5);
    try (var pool = Executors.newFixedThreadPool(2)) {
      show("pool", CompletableFuture.supplyAsync(() -> after(5, "pooled"), pool));
      show("pool2", fast.thenApplyAsync(s -> s + s, pool));
    }
    CompletionStage<String> stage = CompletableFuture.completedStage("stage");
    System.out.println(stage.thenApply(String::toUpperCase).toCompletableFuture().join());
    var delayed = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);
    System.out.println(CompletableFuture.supplyAsync(() -> "delayed", delayed).join());
    try {
      one.thenApply(null);
    } catch (NullPointerException e) {
      System.out.println("null");
    }
  }
}
