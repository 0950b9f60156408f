package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.AppBody;
import runnel.DateRange;
import runnel.LabelVisibility;
import runnel.test.AppTest;

/** What fields for texts, dates, times and colours return, keep and refuse. */
class FieldsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

  private final List<Object> got = new ArrayList<>();

  @Test
  void every_field_returns_its_initial_value_and_then_the_users() {
    AppBody body =
        ui -> {
          got.clear();
          got.add(ui.textArea("area", "a\nb"));
          got.add(ui.dateInput("date", DAY));
          got.add(ui.dateInput("perhaps"));
          got.add(ui.timeInput("time", LocalTime.of(9, 30, 5, 6)));
          got.add(ui.dateTimeInput("both", DAY.atTime(9, 30)));
          got.add(ui.dateRange("range", DAY, DAY.plusDays(2)));
          got.add(ui.color("color", "#ABCDEF"));
        };
    try (var app = AppTest.start(body)) {
      assertThat(got)
          .containsExactly(
              "a\nb",
              DAY,
              Optional.empty(),
              LocalTime.of(9, 30, 5),
              DAY.atTime(9, 30),
              new DateRange(DAY, DAY.plusDays(2)),
              "#abcdef");
      app.textArea("area").set("c");
      app.dateInput("date").set("2024-02-29");
      app.dateInput("perhaps").set("0001-01-01");
      app.timeInput("time").set("23:59:58");
      app.dateTimeInput("both").set("2026-12-31T00:00");
      app.dateRange("range").set(List.of("2026-01-01", "2026-01-31"));
      app.color("color").set("#00FF00");
      assertThat(got)
          .containsExactly(
              "c",
              LocalDate.of(2024, 2, 29),
              Optional.of(LocalDate.of(1, 1, 1)),
              LocalTime.of(23, 59, 58),
              LocalDateTime.of(2026, 12, 31, 0, 0),
              new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)),
              "#00ff00");
      assertThat(app.color("color").value()).isEqualTo("#00ff00");
      assertThat(app.problems()).isEmpty();
    }
  }

  @Test
  void an_emptied_date_is_none_or_the_initial_one() {
    List<LocalDate> changes = new ArrayList<>();
    AppBody body =
        ui -> {
          got.clear();
          got.add(ui.dateInput("date", DAY, o -> o.onChange(changes::add)));
          got.add(ui.dateInput("perhaps", o -> o.onChange(changes::add)));
        };
    try (var app = AppTest.start(body)) {
      app.dateInput("date").set("2026-01-01");
      app.dateInput("perhaps").set("2026-01-02");
      app.dateInput("date").set(null);
      app.dateInput("perhaps").set(null);
      assertThat(got).containsExactly(DAY, Optional.empty());
      assertThat(app.dateInput("date").value()).isEqualTo("2026-03-14");
      assertThat(changes).containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2), DAY);
    }
  }

  @Test
  void a_step_is_of_times_for_the_browser_counts_days_in_a_field_for_dates() {
    Duration quarter = Duration.ofMinutes(15);
    AppBody body =
        ui -> {
          ui.dateInput("date", o -> o.step(quarter));
          ui.timeInput("time", o -> o.step(quarter));
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.dateInput("date").prop("step")).isNull();
      assertThat(app.timeInput("time").prop("step")).isEqualTo(900L);
    }
  }

  @Test
  void a_range_knows_its_days() {
    DateRange range = new DateRange(DAY, DAY.plusDays(6));
    assertThat(range.days()).isEqualTo(7);
    assertThat(range.contains(DAY)).isTrue();
    assertThat(range.contains(DAY.plusDays(6))).isTrue();
    assertThat(range.contains(DAY.plusDays(7))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "textArea|area|\"value\":\"123456\"|at most 5 characters",
        "textArea|area|\"value\":null|at most 5 characters",
        "textInput|code|\"value\":\"1234\"|a text that matches [0-9]{5}",
        "textInput|code|\"value\":\"x12345\"|a text that matches [0-9]{5}",
        "dateInput|date|\"value\":\"2026-02-29\"|a date like 2026-12-31",
        "dateInput|date|\"value\":\"2026-1-1\"|a date like 2026-12-31",
        "dateInput|date|\"value\":\"2026-01-0١\"|a date like 2026-12-31",
        "dateInput|date|\"value\":\"+2026-01-01\"|a date like 2026-12-31",
        "dateInput|date|\"value\":20260101|a date like 2026-12-31",
        "dateInput|date|\"value\":\"2025-12-31\"|not before 2026-01-01",
        "dateInput|date|\"value\":\"2027-01-01\"|not after 2026-12-31",
        "dateInput|off|\"value\":\"2026-01-01\"|disabled",
        "timeInput|time|\"value\":\"24:00\"|a time like 23:59",
        "timeInput|time|\"value\":\"12:3\"|a time like 23:59",
        "timeInput|time|\"value\":\"12:30:60\"|a time like 23:59",
        "timeInput|time|\"value\":\"12:30:00.5\"|a time like 23:59",
        "dateTimeInput|both|\"value\":\"2026-01-01\"|a date and time like",
        "dateTimeInput|both|\"value\":\"2026-01-01 12:00\"|a date and time like",
        "dateTimeInput|both|\"value\":\"2026-01-01T12:00:00Z\"|a date and time like",
        "dateTimeInput|both|\"value\":\"\"|a date and time like",
        "dateRange|range|\"value\":[\"2026-02-01\",\"2026-01-01\"]|[first day, last day]",
        "dateRange|range|\"value\":[\"2026-02-01\"]|[first day, last day]",
        "dateRange|range|\"value\":[\"2026-02-01\",null]|a date like 2026-12-31",
        "dateRange|range|\"value\":[\"2025-01-01\",\"2026-01-01\"]|not before 2026-01-01",
        "dateRange|range|\"value\":null|[first day, last day]",
        "color|color|\"value\":\"red\"|a colour like",
        "color|color|\"value\":\"#12345g\"|a colour like",
        "color|color|\"value\":\"#1234567\"|a colour like",
        "color|color|\"value\":\"#12345６\"|a colour like"
      })
  void what_a_client_should_never_send_is_refused_and_nothing_changes(
      String kind, String label, String what, String takes) {
    LocalDate first = LocalDate.of(2026, 1, 1);
    LocalDate last = LocalDate.of(2026, 12, 31);
    AppBody body =
        ui -> {
          ui.textArea("area", o -> o.maxLength(5));
          ui.textInput("code", o -> o.pattern("[0-9]{5}", "Five digits"));
          ui.dateInput("date", DAY, o -> o.min(first).max(last));
          ui.dateInput("off", DAY, o -> o.disabled());
          ui.timeInput("time", LocalTime.NOON);
          ui.dateTimeInput("both");
          ui.dateRange("range", DAY, DAY, o -> o.min(first));
          ui.color("color", "#000000");
        };
    try (var app = AppTest.start(body)) {
      Refusals.check(app, kind, label, what, takes);
    }
  }

  @Test
  void mistakes_in_the_app_are_said_where_they_are() {
    Map<String, AppBody> wrong =
        Map.of(
            "not before 2027-01-01",
            ui -> ui.dateInput("d", DAY, o -> o.min(LocalDate.of(2027, 1, 1))),
            "the initial value +12345-01-01 is not a date",
            ui -> ui.dateInput("d", LocalDate.of(12345, 1, 1)),
            "2026-03-14 to 2026-03-13",
            ui -> ui.dateRange("r", DAY, DAY.minusDays(1)),
            "step is at least a second, got PT0.5S",
            ui -> ui.timeInput("t", o -> o.step(Duration.ofMillis(500))),
            "\"red\" is not a colour",
            ui -> ui.color("c", "red"),
            "pattern is no regular expression",
            ui -> ui.textInput("t", o -> o.pattern("(", "?")),
            "does not match [0-9]",
            ui -> ui.textArea("t", "x", o -> o.pattern("[0-9]", "?")),
            "debounce is at least a millisecond",
            ui -> ui.textInput("t", o -> o.debounce(Duration.ZERO)));
    wrong.forEach(
        (message, body) -> {
          try (var app = AppTest.startAllowingErrors(body)) {
            assertThat(app.exception().prop("message").toString()).contains(message);
            assertThat(app.exception().prop("code")).isEqualTo("RN010");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java\nscript:alert(1)",
        "\u0001javascript:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:x",
        ""
      })
  void a_link_goes_to_no_script(String url) {
    try (var app = AppTest.startAllowingErrors(ui -> ui.link("Go", url))) {
      assertThat(app.exception().prop("code")).isEqualTo("RN040");
      assertThat(app.elements("link")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/?a=b:c",
        "HTTP://example.org",
        "mailto:a@example.org",
        "tel:+47123",
        "/other",
        "other/a:b",
        "?q=a:b",
        "#here:now"
      })
  void a_link_goes_elsewhere_and_within_the_site(String url) {
    try (var app = AppTest.start(ui -> ui.link("Go", url))) {
      assertThat(app.link("Go").prop("url")).isEqualTo(url);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ctrl+enter,ctrl+enter",
    "Shift + Ctrl + K,ctrl+shift+k",
    "r,r",
    "/,/",
    "ctrl++,''",
    "F12,f12",
    "f13,''",
    "hyper+k,''",
    "ctrl+ctrl+k,''",
    "ctrl+,''",
    "'',''",
    "enter+k,''"
  })
  void a_shortcut_has_one_form_or_is_a_mistake(String written, String wire) {
    try (var app = AppTest.startAllowingErrors(ui -> ui.button("Go", o -> o.shortcut(written)))) {
      if (wire.isEmpty()) {
        assertThat(app.exception().prop("code")).isEqualTo("RN041");
      } else {
        assertThat(app.button("Go").prop("shortcut")).isEqualTo(wire);
      }
    }
  }

  @Test
  void icons_and_labels_are_told_to_the_client() {
    try (var app =
        AppTest.start(
            ui -> {
              ui.textInput("a", o -> o.icon("🔎").labelVisibility(LabelVisibility.HIDDEN));
              ui.textInput("b", o -> o.labelVisibility(LabelVisibility.VISIBLE));
            })) {
      assertThat(app.textInput("a").prop("icon")).isEqualTo("🔎");
      assertThat(app.textInput("a").prop("labelVisibility")).isEqualTo("hidden");
      assertThat(app.textInput("b").prop("labelVisibility")).isNull();
    }
  }
}
