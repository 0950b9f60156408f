package runnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrameTest {
  private static final Frame CITIES =
      Frame.builder()
          .texts("city", "Oslo", "Rome", "Lima", "Oslo")
          .numbers("degrees", 3.5, 18, Double.NaN, -2)
          .integers("people", 700_000, 2_800_000, 10_000_000, 700_000)
          .build();

  @Test
  void columns_of_arrays_keep_their_types() {
    assertThat(CITIES).hasToString("Frame(4 rows: city TEXT, degrees NUMBER, people INTEGER)");
    assertThat(CITIES.column("degrees").number(0)).isEqualTo(3.5);
    assertThat(CITIES.column("degrees").isNull(2)).isTrue();
    assertThat(CITIES.column("degrees").value(2)).isNull();
    assertThat(CITIES.column("people").integer(2)).isEqualTo(10_000_000);
    assertThat(CITIES.column("people").number(2)).isEqualTo(1e7);
    assertThat(CITIES.column("city").texts()).containsExactly("Oslo", "Rome", "Lima", "Oslo");
    assertThat(CITIES.column("degrees").text(1)).isEqualTo("18");
  }

  @Test
  void a_time_that_is_too_far_away_is_kept_as_a_text_or_told() {
    for (Object far : List.of(Instant.MAX, Instant.MIN, LocalDateTime.MAX, LocalDateTime.MIN)) {
      Frame frame = Frame.of(List.of(Map.of("when", far)));
      assertThat(frame.column("when").text(0)).isEqualTo(far.toString());
      ColumnType type = far instanceof Instant ? ColumnType.INSTANT : ColumnType.DATE_TIME;
      assertThatThrownBy(() -> Frame.builder().column("when", type).add(far))
          .hasMessageContaining("got " + far);
    }
  }

  @Test
  void a_gap_is_another_than_any_value() {
    Frame frame = Frame.csv("t,n\na,1\n,\nb,2\n");
    for (RowQuery.Filter filter :
        List.of(
            new RowQuery.Filter("t", RowQuery.Operator.NOT_EQUALS, List.of("A")),
            new RowQuery.Filter("t", RowQuery.Operator.NOT_CONTAINS, List.of("a")),
            new RowQuery.Filter("n", RowQuery.Operator.NOT_EQUALS, List.of(1.0)),
            new RowQuery.Filter("n", RowQuery.Operator.OUTSIDE, List.of(0.0, 2.0)))) {
      assertThat(frame.rowsOf(new RowQuery("", List.of(filter), List.of())))
          .as("%s", filter)
          .containsExactly(1, 2);
    }
  }

  @Test
  void dates_and_times_come_back_as_they_were() {
    LocalDate[] days = {
      LocalDate.of(1969, 12, 31), LocalDate.of(2000, 2, 29), LocalDate.of(-44, 3, 15), null
    };
    LocalDateTime[] times = {
      LocalDateTime.of(2026, 12, 31, 23, 59, 58, 123_000_000),
      LocalDateTime.of(1900, 1, 1, 0, 0),
      null,
      LocalDateTime.of(12026, 1, 1, 12, 0, 1)
    };
    Frame frame = Frame.builder().dates("day", days).dateTimes("time", times).build();
    for (int row = 0; row < 4; row++) {
      assertThat(frame.column("day").value(row)).isEqualTo(days[row]);
      assertThat(frame.column("time").value(row)).isEqualTo(times[row]);
      assertThat(frame.column("day").text(row)).isEqualTo(days[row] == null ? "" : days[row] + "");
      assertThat(frame.column("time").text(row))
          .isEqualTo(times[row] == null ? "" : times[row] + "");
    }
    assertThat(frame.column("day").millis(0)).isEqualTo(-86_400_000);
  }

  @Test
  void maps_make_a_column_for_each_key_that_any_has() {
    Frame frame = Frame.of(List.of(map("a", 1, "b", "x"), map("a", 2.5, "c", true), map()));
    assertThat(frame).hasToString("Frame(3 rows: a NUMBER, b TEXT, c BOOLEAN)");
    assertThat(frame.column("a").number(1)).isEqualTo(2.5);
    assertThat(frame.column("b").isNull(1)).isTrue();
    assertThat(frame.column("c").bool(1)).isTrue();
    assertThat(frame.column("c").isNull(2)).isTrue();
  }

  @Test
  void mixed_types_become_texts_and_lists_stay_lists() {
    Frame frame =
        Frame.of(
            List.of(
                map("mixed", 1, "list", List.of(1, 2), "when", Instant.EPOCH, "at", LocalTime.NOON),
                map(
                        "mixed",
                        "x",
                        "list",
                        List.of(),
                        "when",
                        Instant.MAX.minusSeconds(1),
                        "at",
                        null)
                    .entrySet()
                    .stream()
                    .filter(e -> !e.getKey().equals("when"))
                    .collect(
                        LinkedHashMap<String, @Nullable Object>::new,
                        (m, e) -> m.put(e.getKey(), e.getValue()),
                        Map::putAll)));
    assertThat(frame).hasToString("Frame(2 rows: mixed TEXT, list OTHER, when INSTANT, at TIME)");
    assertThat(frame.column("mixed").texts()).containsExactly("1", "x");
    assertThat(frame.column("list").value(0)).isEqualTo(List.of(1, 2));
    assertThat(frame.column("at").value(0)).isEqualTo(LocalTime.NOON);
    assertThat(frame.column("when").text(0)).isEqualTo("1970-01-01T00:00:00Z");
  }

  @Test
  void values_that_are_no_rows_make_one_column() {
    assertThat(Frame.of(List.of(1, 2, 3))).hasToString("Frame(3 rows: value INTEGER)");
    assertThat(Frame.of(List.of()).rows()).isZero();
    assertThat(Frame.of(Collections.singletonList(null)).column("value").isNull(0)).isTrue();
  }

  @Test
  void objects_make_columns_by_functions() {
    Frame frame = Frame.of(List.of("a", "bcd"), o -> o.column("n", String::length));
    assertThat(frame.column("n").numbers()).containsExactly(1, 3);
    assertCode(
        "RN141", () -> Frame.of(List.of("a"), o -> o.column("n", s -> 1).column("n", s -> 2)));
  }

  @Test
  void sorting_is_stable_and_puts_gaps_last_either_way() {
    assertThat(CITIES.sort("degrees").column("people").numbers())
        .containsExactly(700_000, 700_000, 2_800_000, 10_000_000);
    assertThat(CITIES.sortDescending("degrees").column("city").texts())
        .containsExactly("Rome", "Oslo", "Oslo", "Lima");
    assertThat(CITIES.sort("city").column("degrees").numbers())
        .containsExactly(Double.NaN, 3.5, -2, 18);
  }

  @Test
  void sorting_is_that_of_java_for_random_numbers() {
    Random random = new Random(7);
    for (int size : new int[] {0, 1, 2, 3, 1_000, 70_000}) {
      double[] numbers = new double[size];
      long[] wholes = new long[size];
      String[] texts = new String[size];
      for (int i = 0; i < size; i++) {
        numbers[i] =
            switch (random.nextInt(6)) {
              case 0 -> Double.NEGATIVE_INFINITY;
              case 1 -> random.nextGaussian() * 1e300;
              case 2 -> -Double.MIN_VALUE;
              default -> random.nextGaussian();
            };
        wholes[i] = random.nextBoolean() ? random.nextLong() : random.nextInt(10);
        texts[i] = Integer.toString(random.nextInt(1 << 20), 36);
      }
      Frame frame =
          Frame.builder().numbers("n", numbers).integers("w", wholes).texts("t", texts).build();
      assertThat(frame.sort("n").column("n").numbers())
          .containsExactly(Arrays.stream(numbers).sorted().toArray());
      long[] sorted = Arrays.stream(wholes).sorted().toArray();
      Frame down = frame.sortDescending("w");
      assertThat(IntStream.range(0, size).mapToLong(i -> down.column("w").integer(size - 1 - i)))
          .containsExactlyElementsOf(Arrays.stream(sorted).boxed().toList());
      assertThat(frame.sort("t").column("t").texts())
          .containsExactly(Arrays.stream(texts).sorted().toArray(String[]::new));
    }
  }

  @Test
  void rows_and_columns_can_be_chosen() {
    Frame cold = CITIES.filter(row -> row.number("degrees") < 10).select("people", "city");
    assertThat(cold.names()).containsExactly("people", "city");
    assertThat(cold.column("people").numbers()).containsExactly(700_000, 700_000);
    assertThat(CITIES.slice(1, 2).column("city").texts()).containsExactly("Rome", "Lima");
    assertThat(CITIES.head(100)).isSameAs(CITIES);
    assertThat(CITIES.map(row -> row.index() + row.text("city"))).contains("1Rome");
    assertThat(CITIES.with("half", row -> row.number("degrees") / 2).column("half").number(1))
        .isEqualTo(9);
  }

  @Test
  void a_column_can_be_read_as_another_type() {
    Frame frame = Frame.json("{\"day\":[\"2026-01-31\",null],\"n\":[\"1\",\"2\"]}");
    assertThat(frame.as("day", ColumnType.DATE).column("day").value(0))
        .isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(frame.as("n", ColumnType.INTEGER).column("n").integer(1)).isEqualTo(2);
    assertCode("RN146", () -> frame.as("day", ColumnType.INTEGER));
  }

  @Test
  void mistakes_are_told_with_their_values() {
    assertThatThrownBy(() -> CITIES.column("City "))
        .hasMessage("There is no column \"City \"; there are city, degrees, people")
        .extracting(e -> ((RunnelException) e).code() + ((RunnelException) e).fix())
        .isEqualTo("RN140frame.column(\"city\")");
    assertCode("RN141", () -> CITIES.select("city", "city"));
    assertCode("RN142", () -> Frame.builder().numbers("a", 1, 2).numbers("b", 1).build());
    assertCode("RN143", () -> CITIES.column("city").number(0));
    assertCode("RN143", () -> CITIES.column("degrees").integer(0));
    assertCode("RN146", () -> Frame.builder().column("n", ColumnType.INTEGER).add(2.5));
    assertCode(
        "RN146", () -> Frame.builder().column("d", ColumnType.DATE).add((Object) "yesterday"));
    assertThatThrownBy(() -> CITIES.column("people").integer(4))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void the_greatest_and_the_least_long_are_kept() {
    Frame frame = Frame.of(List.of(map("n", Long.MAX_VALUE), map("n", Long.MIN_VALUE)));
    assertThat(frame.column("n").value(0)).isEqualTo(Long.MAX_VALUE);
    assertThat(frame.column("n").value(1)).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void a_builder_grows_and_goes_on() {
    FrameBuilder builder = Frame.builder();
    ColumnBuilder n = builder.column("n", ColumnType.NUMBER);
    ColumnBuilder flag = builder.column("flag", ColumnType.BOOLEAN);
    for (int i = 0; i < 1_000; i++) {
      n.add(i / 2.0);
      flag.add(i % 3 == 0);
    }
    Frame first = builder.build();
    n.addNull();
    flag.addNull();
    assertThat(first.rows()).isEqualTo(1_000);
    assertThat(first.column("flag").isNull(999)).isFalse();
    assertThat(builder.build().column("flag").isNull(1_000)).isTrue();
    assertThat(first.column("n").number(999)).isEqualTo(499.5);
  }

  @Test
  void equal_content_has_the_same_hash_and_other_content_another() {
    Frame again =
        Frame.builder()
            .texts("city", "Oslo", "Rome", "Lima", "Oslo")
            .numbers("degrees", 3.5, 18, Double.NaN, -2)
            .integers("people", 700_000, 2_800_000, 10_000_000, 700_000)
            .build();
    assertThat(again.contentHash()).isEqualTo(CITIES.contentHash());
    assertThat(CITIES.sort("city").contentHash()).isNotEqualTo(CITIES.contentHash());
    assertThat(CITIES.select("city", "people").contentHash()).isNotEqualTo(CITIES.contentHash());
    assertThat(CITIES.with("degrees", row -> 1).contentHash()).isNotEqualTo(CITIES.contentHash());
  }

  private static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return map;
  }

  static void assertCode(String code, Runnable body) {
    assertThatThrownBy(body::run)
        .isInstanceOfSatisfying(
            RunnelException.class, e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code));
  }
}
