package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.test.AppTest;

/** The clock on the wall jumps: what goes by time goes on as if nothing were. */
class ClockTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  @ParameterizedTest
  @ValueSource(longs = {60, -60, 1_000_000, -1_000_000})
  void a_part_that_refreshes_itself_keeps_its_beat(long minutes) {
    AtomicInteger runs = new AtomicInteger();
    try (var app =
        AppTest.start(
            ui ->
                ui.fragment(
                    "f", f -> f.text("beat " + runs.incrementAndGet()), o -> o.runEvery(MINUTE)))) {
      app.advance(Duration.ofSeconds(90));
      assertThat(runs).hasValue(2);
      app.putClock(Duration.ofMinutes(minutes));
      app.advance(Duration.ofSeconds(20));
      assertThat(runs).hasValue(2);
      app.advance(MINUTE.multipliedBy(10));
      assertThat(runs).hasValue(12);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {60, -60, 1_000_000, -1_000_000})
  void loads_and_caches_are_as_old_as_they_are(long minutes) {
    AtomicInteger refreshed = new AtomicInteger();
    AtomicInteger stale = new AtomicInteger();
    AtomicInteger cached = new AtomicInteger();
    try (var app =
        AppTest.start(
            ui -> {
              ui.load("r", refreshed::incrementAndGet, o -> o.refreshEvery(MINUTE)).orElse(0);
              ui.load("s", stale::incrementAndGet, o -> o.staleAfter(HOUR)).orElse(0);
              ui.cached("c", cached::incrementAndGet, o -> o.ttl(HOUR));
              ui.button("again");
            })) {
      app.advance(Duration.ofSeconds(90));
      assertThat(refreshed).hasValue(2);
      app.putClock(Duration.ofMinutes(minutes));
      app.button("again").click();
      app.advance(Duration.ofSeconds(20));
      assertThat(refreshed).hasValue(2);
      app.advance(MINUTE.multipliedBy(10));
      app.button("again").click();
      assertThat(refreshed).hasValue(12);
      assertThat(stale).hasValue(1);
      assertThat(cached).hasValue(1);
      app.advance(HOUR);
      app.button("again").click();
      app.advance(Duration.ofSeconds(1));
      assertThat(stale).hasValue(2);
      assertThat(cached).hasValue(2);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {60, -60})
  void a_session_is_given_up_when_its_visitor_was_away_for_long_and_not_before(long minutes) {
    try (var app =
        AppTest.start(
            ui -> {
              var n = ui.state("n", 0);
              if (ui.button("more")) {
                n.update(v -> v + 1);
              }
              ui.text("n " + n.get());
            })) {
      app.button("more").click();
      app.disconnect();
      app.putClock(Duration.ofMinutes(minutes));
      app.advance(Duration.ofSeconds(90));
      app.reconnect();
      assertThat(app.mode()).isEqualTo("resume");
      app.disconnect();
      app.putClock(Duration.ofMinutes(-minutes));
      app.advance(Duration.ofSeconds(150));
      app.reconnect();
      assertThat(app.mode()).isEqualTo("recover");
      assertThat(app.texts()).contains("n 1");
    }
  }
}
