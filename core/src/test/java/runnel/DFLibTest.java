package runnel;

import static org.assertj.core.api.Assertions.assertThat;
import static runnel.FrameTest.assertCode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.dflib.DataFrame;
import org.dflib.Series;
import org.junit.jupiter.api.Test;

/** Frames of DFLib by their columns, as docs/data-frames.md has it. */
class DFLibTest {
  private static Frame frame(DataFrame data) {
    FrameBuilder frame = Frame.builder();
    data.getColumnsIndex().forEach(name -> frame.values(name, data.getColumn(name)));
    return frame.build();
  }

  private static DataFrame data(Frame frame) {
    Series<?>[] columns =
        frame.columns().stream()
            .map(column -> Series.ofIterable(column.values()))
            .toArray(Series<?>[]::new);
    return DataFrame.byColumn(frame.names().toArray(String[]::new)).of(columns);
  }

  private static final DataFrame ALL =
      DataFrame.byColumn("n", "big", "x", "ok", "name", "day", "time", "at", "when", "tags")
          .of(
              Series.ofInt(1, -2),
              Series.ofLong(Long.MAX_VALUE, 0),
              Series.ofDouble(0.5, 1e300),
              Series.ofBool(true, false),
              Series.of("Zürich", null),
              Series.of(LocalDate.of(1969, 12, 31), null),
              Series.of(null, LocalTime.of(23, 59, 1)),
              Series.of(LocalDateTime.of(2026, 11, 22, 0, 20), null),
              Series.of(Instant.EPOCH, null),
              Series.of(List.of("a", "b"), null));

  @Test
  void columns_keep_their_types() {
    Frame frame = frame(ALL);
    assertThat(frame)
        .hasToString(
            "Frame(2 rows: n INTEGER, big INTEGER, x NUMBER, ok BOOLEAN, name TEXT, day DATE,"
                + " time TIME, at DATE_TIME, when INSTANT, tags OTHER)");
    assertThat(frame.column("big").integer(0)).isEqualTo(Long.MAX_VALUE);
    assertThat(frame.column("name").isNull(1)).isTrue();
  }

  @Test
  void what_goes_there_comes_back() {
    Frame frame = frame(ALL);
    DataFrame back = data(frame);
    assertThat(back.height()).isEqualTo(2);
    for (String name : List.of("x", "ok", "name", "day", "time", "at", "when", "tags")) {
      assertThat(back.getColumn(name).toList()).as(name).isEqualTo(ALL.getColumn(name).toList());
    }
    assertThat(back.getColumn("n").toList()).isEqualTo(List.of(1L, -2L)); // whole numbers are long
    assertThat(frame(back).contentHash()).isEqualTo(frame.contentHash());
    assertThat(frame(ALL.head(0)).rows()).isZero();
  }

  @Test
  void columns_of_one_name_or_of_other_lengths_are_told() {
    FrameBuilder builder = Frame.builder().values("a", List.of(1, 2));
    assertCode("RN141", () -> builder.values("a", List.of()));
    builder.values("b", List.of("x"));
    assertCode("RN142", builder::build);
    // Of several kinds: texts.
    assertThat(Frame.builder().values("c", List.of(1, "x", true)).build().column("c").texts())
        .containsExactly("1", "x", "true");
  }
}
