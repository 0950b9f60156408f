package runnel.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import runnel.spi.Host;

class JvmHostTest {
  @Test
  void aRunHasAVirtualThreadThatCanBeInterrupted() throws Exception {
    try (JvmHost host = new JvmHost()) {
      CompletableFuture<Thread> interrupted = new CompletableFuture<>();
      CountDownLatch never = new CountDownLatch(1);
      Host.Task task =
          host.start(
              "run 1",
              () -> {
                try {
                  never.await();
                } catch (InterruptedException e) {
                  interrupted.complete(Thread.currentThread());
                }
              });

      task.interrupt();

      Thread thread = interrupted.get(10, TimeUnit.SECONDS);
      assertThat(thread.isVirtual()).isTrue();
      assertThat(thread.getName()).isEqualTo("run 1");
    }
  }

  @Test
  void whatIsScheduledHappensInTimeUnlessCancelled() throws Exception {
    try (JvmHost host = new JvmHost()) {
      CompletableFuture<String> first = new CompletableFuture<>();
      long before = host.millis();
      host.schedule(5, () -> first.complete("cancelled")).interrupt();
      host.schedule(30, () -> first.complete("done"));

      assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("done");
      assertThat(host.millis() - before).isGreaterThanOrEqualTo(29);
    }
  }

  @Test
  void schedulingOnAClosedHostDoesNothing() {
    JvmHost host = new JvmHost();
    host.close();

    host.schedule(0, () -> {}).interrupt();
  }

  @Test
  void tokensAreLongUrlSafeAndDifferent() {
    try (JvmHost host = new JvmHost()) {
      Set<String> tokens = new HashSet<>();
      for (int i = 0; i < 100; i++) {
        tokens.add(host.newToken());
      }
      assertThat(tokens).hasSize(100).allMatch(token -> token.matches("[A-Za-z0-9_-]{32}"));
    }
  }
}
