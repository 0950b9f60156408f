package runnel.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import runnel.spi.Observer.Ending;
import runnel.spi.Observer.Outcome;
import runnel.spi.Observer.RunStart;
import runnel.spi.Observer.Watch;

class OpenTelemetryObserverTest {
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final OpenTelemetrySdk sdk =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(spans))
                  .build())
          .build();
  private final OpenTelemetryObserver observer = new OpenTelemetryObserver(sdk);

  @AfterEach
  void close() {
    sdk.close();
  }

  private SpanData span(String name) {
    return spans.getFinishedSpanItems().stream()
        .filter(span -> span.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_run_is_a_span_and_its_loads_are_children() throws Exception {
    Watch run = observer.runBegins(new RunStart("1f2e", 7, "orders", "button", 3));
    Watch load = observer.loadWanted("prices");
    Thread thread =
        Thread.startVirtualThread(
            () -> {
              load.begins();
              assertThat(Span.current().getSpanContext().isValid()).isTrue();
              load.ends(new Ending(Outcome.DONE, 5, 0, null));
            });
    run.ends(new Ending(Outcome.SUPERSEDED, 12, 2, null));
    thread.join();

    SpanData ran = span("run orders");
    assertThat(ran.getAttributes().get(AttributeKey.stringKey("runnel.session"))).isEqualTo("1f2e");
    assertThat(ran.getAttributes().get(AttributeKey.stringKey("runnel.trigger")))
        .isEqualTo("button");
    assertThat(ran.getAttributes().get(AttributeKey.longKey("runnel.run"))).isEqualTo(7);
    assertThat(ran.getAttributes().get(AttributeKey.longKey("runnel.patches"))).isEqualTo(2);
    assertThat(ran.getAttributes().get(AttributeKey.booleanKey("runnel.superseded"))).isTrue();
    assertThat(span("load prices").getParentSpanId()).isEqualTo(ran.getSpanId());
    assertThat(span("load prices").getTraceId()).isEqualTo(ran.getTraceId());
    assertThat(Span.current().getSpanContext().isValid()).isFalse();
  }

  @Test
  void what_a_run_throws_is_in_its_span() {
    Watch run = observer.runBegins(new RunStart("1f2e", 1, "", "", 0));
    run.ends(new Ending(Outcome.FAILED, 1, 1, new IllegalStateException("no stock")));

    SpanData ran = span("run /");
    assertThat(ran.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(ran.getEvents()).hasSize(1);
  }
}
