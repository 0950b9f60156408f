package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A visitor whose run takes all the memory, or never ends, is one visitor's trouble. */
class HogTest {
  private static final int OTHERS = 20;
  private static final int CLICKS = 40;
  private static final int MEALS = 3;

  /** A page, by the labels of its buttons. */
  private static final class Visitor implements AutoCloseable {
    private final TestClient client;
    private final Map<String, String> buttons = new HashMap<>();
    private long ref;

    Visitor(String url) throws InterruptedException {
      client = TestClient.open(url);
      client.send("{\"t\":\"hello\",\"v\":1}");
      for (Object op : (List<?>) Objects.requireNonNull(client.await("patch").get("ops"))) {
        List<?> add = (List<?>) op;
        buttons.put(String.valueOf(((Map<?, ?>) add.get(5)).get("label")), (String) add.get(3));
      }
      client.await("end");
    }

    void click(String label) {
      client.send(
          "{\"t\":\"event\",\"ref\":%d,\"id\":\"%s\",\"trigger\":true}"
              .formatted(++ref, Objects.requireNonNull(buttons.get(label))));
    }

    /** What the run of the last click draws. */
    String drawn() throws InterruptedException {
      StringBuilder drawn = new StringBuilder();
      client.await(
          frame -> {
            drawn.append(frame);
            return "end".equals(frame.get("t")) && Objects.equals(frame.get("ack"), ref);
          });
      return drawn.toString();
    }

    @Override
    public void close() {
      client.close();
    }
  }

  @Test
  void the_others_go_on_and_who_has_eaten_is_told() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                HogServer.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      String url = "http://127.0.0.1:" + out.readLine();
      List<Visitor> others = new ArrayList<>();
      for (int i = 0; i < OTHERS; i++) {
        others.add(new Visitor(url));
      }
      try (Visitor looping = new Visitor(url);
          Visitor hog = new Visitor(url)) {
        looping.click("Loop");
        List<Future<?>> clicking = new ArrayList<>();
        for (Visitor each : others) {
          clicking.add(threads.submit((Callable<Void>) () -> clicks(each)));
        }
        for (int i = 0; i < MEALS; i++) {
          hog.click("Hog");
          assertThat(hog.drawn()).contains("RN241", "OutOfMemoryError");
          hog.click("More");
          assertThat(hog.drawn()).contains("n is " + (i + 1));
        }
        for (Future<?> each : clicking) {
          each.get();
        }
        try (Visitor newcomer = new Visitor(url)) {
          newcomer.click("More");
          assertThat(newcomer.drawn()).contains("n is 1");
        }
      } finally {
        others.forEach(Visitor::close);
      }
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static Void clicks(Visitor visitor) throws InterruptedException {
    for (int i = 1; i <= CLICKS; i++) {
      visitor.click("More");
      assertThat(visitor.drawn()).contains("n is " + i).doesNotContain("exception");
    }
    return null;
  }
}
