package runnel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runnel.server.JettyServer;
import runnel.spi.Observer.Watch;

/** Spans of an app that has OpenTelemetry, of which Runnel's own classes know nothing. */
class TracingTest {
  /** In every local repository that has built this project. */
  private static final String DEPS = "//DEPS io.opentelemetry:opentelemetry-sdk-testing:1.57.0\n";

  private static final String APP =
      """
      import io.opentelemetry.api.GlobalOpenTelemetry;
      import io.opentelemetry.sdk.OpenTelemetrySdk;
      import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
      import io.opentelemetry.sdk.trace.SdkTracerProvider;
      import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
      import runnel.*;

      static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();

      void main() {
        GlobalOpenTelemetry.set(
            OpenTelemetrySdk.builder()
                .setTracerProvider(
                    SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(SPANS))
                        .build())
                .build());
        Runnel.run(this::app);
      }

      void app(Ui ui) {
        ui.button("Look");
        ui.text("of " + ui.load("price", () -> 7).await());
        ui.text("spans " + SPANS.getFinishedSpanItems().stream().map(s -> s.getName()).toList());
      }
      """;

  @TempDir private Path folder;

  @AfterEach
  void off() {
    System.clearProperty(Tracing.SWITCH);
  }

  private DevServer show(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("App.java"), text);
    return DevServer.start(
        file, app -> JettyServer.of(app).port(0).keeping("none"), false, null, line -> {});
  }

  /** What a run shows of the spans before it: those may end after their page was told. */
  private static String shown(DevServer server, String... spans) throws Exception {
    PageClient page = new PageClient();
    page.connect(server);
    String shown = page.await("\"end\"");
    for (int ref = 1; ref < 50 && !List.of(spans).stream().allMatch(shown::contains); ref++) {
      page.send(
          "{\"t\":\"event\",\"ref\":%d,\"id\":\"%s\",\"trigger\":true}"
              .formatted(ref, page.button()));
      shown = page.await("\"end\"");
    }
    page.socket().abort();
    return shown;
  }

  @Test
  void runsAndLoadsOfAnAppThatBringsItAreSpans() throws Exception {
    System.setProperty(Tracing.SWITCH, "true");
    try (DevServer server = show(DEPS + APP)) {
      String[] both = {"load price", "run /"};
      assertThat(shown(server, both)).contains(both);
    }
  }

  @Test
  void withoutTheSwitchNobodyIsTold() throws Exception {
    try (DevServer server = show(DEPS + APP)) {
      assertThat(server.live().tracing().loadWanted("price")).isSameAs(Watch.NONE);
    }
  }

  @Test
  void anAppWithoutItRunsAndAWarningSaysWhatIsMissing() throws Exception {
    System.setProperty(Tracing.SWITCH, "true");
    List<String> log = new ArrayList<>();
    Handler handler = handler(log);
    Logger logger = Logger.getLogger("runnel");
    logger.addHandler(handler);
    try (DevServer server = show("void main() { runnel.Runnel.run(ui -> {}); }")) {
      assertThat(log).singleElement().asString().contains("//DEPS io.opentelemetry:");
      assertThat(server.live().tracing().loadWanted("price")).isSameAs(Watch.NONE);
    } finally {
      logger.removeHandler(handler);
    }
  }

  private static Handler handler(List<String> log) {
    return new Handler() {
      @Override
      public synchronized void publish(LogRecord line) {
        log.add(line.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
