package runnel.servlet;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import runnel.spi.Observer;

/**
 * Makes a span of each run, and of each load within it:
 *
 * <pre>{@code
 * Runnel.server(app).observer(new OpenTelemetryObserver()).start();
 * }</pre>
 *
 * <p>The span is the current one on the run's thread, so that what instrumented libraries do there
 * hangs below it. Only for applications that have {@code io.opentelemetry:opentelemetry-api}. Safe
 * for use by many threads.
 */
public final class OpenTelemetryObserver implements Observer {
  private final Tracer tracer;

  /** Tells it to {@link GlobalOpenTelemetry}, as that is set up then. */
  public OpenTelemetryObserver() {
    this(GlobalOpenTelemetry.get());
  }

  /** Tells it to this. */
  public OpenTelemetryObserver(OpenTelemetry telemetry) {
    tracer = telemetry.getTracer("dev.runnel");
  }

  @Override
  public Watch runBegins(RunStart run) {
    SpanBuilder span =
        tracer
            .spanBuilder("run " + (run.page().isEmpty() ? "/" : run.page()))
            .setNoParent()
            .setAttribute("runnel.session", run.session())
            .setAttribute("runnel.run", run.number())
            .setAttribute("runnel.page", run.page())
            .setAttribute("runnel.trigger", run.trigger())
            .setAttribute("runnel.waited_ms", run.waitedMillis());
    Spanned spanned = new Spanned(span);
    spanned.begins();
    return spanned;
  }

  @Override
  public Watch loadWanted(String name) {
    return new Spanned(
        tracer
            .spanBuilder("load " + name)
            .setParent(Context.current())
            .setAttribute("runnel.load", name));
  }

  private static final class Spanned implements Watch {
    private final SpanBuilder builder;
    private @Nullable Span span;
    private @Nullable Scope scope;

    Spanned(SpanBuilder builder) {
      this.builder = builder;
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // Closed where it ends.
    public void begins() {
      Span begun = builder.startSpan();
      span = begun;
      scope = begun.makeCurrent();
    }

    @Override
    public void ends(Ending ending) {
      if (span == null || scope == null) {
        return; // It has never begun.
      }
      scope.close();
      span.setAttribute("runnel.outcome", ending.outcome().name().toLowerCase(Locale.ROOT));
      span.setAttribute("runnel.superseded", ending.outcome() == Outcome.SUPERSEDED);
      span.setAttribute("runnel.patches", ending.patches());
      if (ending.problem() != null) {
        span.recordException(ending.problem());
        span.setStatus(StatusCode.ERROR, ending.problem().getClass().getName());
      }
      span.end();
    }
  }
}
