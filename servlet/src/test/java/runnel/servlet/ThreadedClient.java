package runnel.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import runnel.internal.wire.Json;
import runnel.internal.wire.Mirror;
import runnel.spi.Connection;

/** A client whose messages are taken by another thread, some time later. */
final class ThreadedClient implements Connection {
  final Mirror mirror = new Mirror();
  private long ended = -1;
  private long run;
  private long seq;
  private boolean disordered;

  @Override
  public void send(String message, Runnable written) {
    Thread.startVirtualThread(
        () -> {
          synchronized (this) {
            message.lines().forEach(this::take);
          }
          written.run();
        });
  }

  private synchronized void take(String line) {
    Map<?, ?> frame = (Map<?, ?>) Objects.requireNonNull(Json.parse(line));
    if (frame.get("run") instanceof Long number && frame.get("seq") instanceof Long count) {
      disordered |= number < run || count != seq + 1;
      run = number;
      seq = count;
    }
    if (frame.get("ops") instanceof List<?> ops) {
      mirror.patch(ops);
    }
    notifyAll();
    if ("end".equals(frame.get("t")) && frame.get("ack") instanceof Long ack) {
      ended = ack;
    }
  }

  @Override
  public void close(int code, String reason) {
    assertThat(code).as(reason).isEqualTo(1001);
  }

  /** Waits for the end of the run that takes account of an event. */
  synchronized boolean ended(long ref) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (ended < ref && System.nanoTime() < until) {
      TimeUnit.MILLISECONDS.timedWait(this, 100);
    }
    assertThat(disordered).as("a run that went back, or a gap").isFalse();
    return ended >= ref;
  }

  /** Waits until the page shows these texts. */
  synchronized boolean shows(Predicate<List<Object>> texts) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!texts.test(texts()) && System.nanoTime() < until) {
      TimeUnit.MILLISECONDS.timedWait(this, 100);
    }
    assertThat(disordered).as("a run that went back, or a gap").isFalse();
    return texts.test(texts());
  }

  /** Waits until the page has an input of this label. */
  synchronized boolean hasInput(String label) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (items().noneMatch(item -> label.equals(item.props().get("label")))
        && System.nanoTime() < until) {
      TimeUnit.MILLISECONDS.timedWait(this, 100);
    }
    return items().anyMatch(item -> label.equals(item.props().get("label")));
  }

  synchronized String id(String label) {
    return items()
        .filter(item -> label.equals(item.props().get("label")))
        .findFirst()
        .orElseThrow()
        .id();
  }

  synchronized List<Object> texts() {
    return items().map(item -> item.props().get("text")).filter(text -> text != null).toList();
  }

  private Stream<Mirror.Item> items() {
    return below(Objects.requireNonNull(mirror.find("main")));
  }

  private static Stream<Mirror.Item> below(Mirror.Item item) {
    return item.children().stream().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
  }
}
