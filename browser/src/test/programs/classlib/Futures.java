import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;

public class Futures {
  public static void main(String[] a) throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> futures = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        int n = i;
        futures.add(
            pool.submit(
                () -> {
                  Thread.sleep(10 * (5 - n));
                  return n * n;
                }));
      }
      for (Future<Integer> f : futures) {
        System.out.println(f.get() + " " + f.isDone() + " " + f.state());
      }
    }

    ExecutorService fixed = Executors.newFixedThreadPool(2);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Callable<String>> tasks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int n = i;
      tasks.add(
          () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.sleep(15);
            running.decrementAndGet();
            return "task " + n;
          });
    }
    for (Future<String> f : fixed.invokeAll(tasks)) {
      System.out.println(f.resultNow());
    }
    System.out.println("most at once " + most.get());
    Future<?> failing =
        fixed.submit(
            () -> {
              throw new IllegalStateException("no");
            });
    try {
      failing.get();
    } catch (ExecutionException e) {
      System.out.println(e.getMessage() + " / " + e.getCause());
    }
    System.out.println(failing.state() + " " + failing.exceptionNow());
    try {
      failing.resultNow();
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
    Future<String> slow =
        fixed.submit(
            () -> {
              Thread.sleep(5000);
              return "never";
            });
    try {
      slow.get(20, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      System.out.println("timeout " + e.getMessage());
    }
    System.out.println(slow.cancel(true) + " " + slow.isCancelled() + " " + slow.cancel(true));
    try {
      slow.get();
    } catch (CancellationException e) {
      System.out.println("cancelled");
    }
    fixed.shutdown();
    System.out.println(fixed.awaitTermination(1, TimeUnit.SECONDS) + " " + fixed.isTerminated());
    try {
      fixed.execute(() -> {});
    } catch (RejectedExecutionException e) {
      System.out.println("rejected");
    }

    try (ExecutorService single = Executors.newSingleThreadExecutor()) {
      List<String> order = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int n = i;
        single.execute(() -> order.add("s" + n));
      }
      System.out.println(single.submit(() -> String.join(",", order)).get());
    }

    try (ExecutorService cached = Executors.newCachedThreadPool()) {
      String first =
          cached.invokeAny(
              List.<Callable<String>>of(
                  () -> {
                    Thread.sleep(500);
                    return "slow";
                  },
                  () -> {
                    throw new RuntimeException("bad");
                  },
                  () -> {
                    Thread.sleep(20);
                    return "quick";
                  }));
      System.out.println(first);
      try {
        cached.invokeAny(
            List.<Callable<String>>of(
                () -> {
                  throw new RuntimeException("all bad");
                }));
      } catch (ExecutionException e) {
        System.out.println(e.getCause().getMessage());
      }
    }

    ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    ScheduledFuture<String> later = timer.schedule(() -> "later", 30, TimeUnit.MILLISECONDS);
    System.out.println(later.isDone() + " " + later.get());
    CountDownLatch ticks = new CountDownLatch(3);
    ScheduledFuture<?> ticking =
        timer.scheduleAtFixedRate(
            () -> {
              if (ticks.getCount() > 0) {
                System.out.println("tick " + ticks.getCount());
              }
              ticks.countDown();
            },
            5,
            10,
            TimeUnit.MILLISECONDS);
    ticks.await();
    System.out.println(ticking.cancel(false) + " " + ticking.isCancelled());
    timer.shutdown();
    System.out.println(timer.awaitTermination(1, TimeUnit.SECONDS));

    ThreadPoolExecutor small =
        new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
    CountDownLatch gate = new CountDownLatch(1);
    Runnable wait =
        () -> {
          try {
            gate.await();
          } catch (InterruptedException e) {
            System.out.println("interrupted");
          }
        };
    small.execute(wait);
    small.execute(wait);
    try {
      small.execute(wait);
    } catch (RejectedExecutionException e) {
      System.out.println("full " + small.getQueue().size() + " " + small.getPoolSize());
    }
    int left = small.shutdownNow().size();
    small.awaitTermination(1, TimeUnit.SECONDS);
    System.out.println(left + " " + small.isTerminated());

    FutureTask<String> task = new FutureTask<>(() -> "ran");
    System.out.println(task.isDone());
    task.run();
    System.out.println(task.get() + " " + task.state());

    ExecutorCompletionService<Integer> done =
        new ExecutorCompletionService<>(Executors.newVirtualThreadPerTaskExecutor());
    for (int i = 3; i > 0; i--) {
      int n = i;
      done.submit(
          () -> {
            Thread.sleep(n * 30);
            return n;
          });
    }
    for (int i = 0; i < 3; i++) {
      System.out.print(done.take().get() + " ");
    }
    System.out.println();

    ForkJoinPool fj = new ForkJoinPool(2);
    System.out.println(fj.invoke(new Sum(1, 100)) + " " + fj.submit(() -> 7).get());
    fj.close();
    System.out.println(ForkJoinPool.commonPool().submit(() -> "common").get());
    System.out.println(new Sum(1, 10).fork().join());
  }

  private static final class Sum extends RecursiveTask<Integer> {
    private final int from;
    private final int to;

    Sum(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    protected Integer compute() {
      if (to - from < 10) {
        int sum = 0;
        for (int i = from; i <= to; i++) {
          sum += i;
        }
        return sum;
      }
      int middle = (from + to) / 2;
      Sum left = new Sum(from, middle);
      left.fork();
      return new Sum(middle + 1, to).compute() + left.join();
    }
  }
}
