package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import runnel.Frame;

/** Frames made of records, which core cannot look into by itself. */
class FrameRowsTest {
  private enum Kind {
    CAT,
    DOG
  }

  private record Place(String city, int zip) {}

  private record Pet(String name, Kind kind, double weight, LocalDate born, Place home) {}

  @Test
  void a_record_has_a_column_for_each_component() {
    Frame frame =
        Frame.of(
            List.of(
                new Pet("Tom", Kind.CAT, 4.5, LocalDate.of(2020, 5, 1), new Place("Oslo", 150)),
                new Pet("Rex", Kind.DOG, 30, LocalDate.of(2019, 1, 1), new Place("Rome", 186))));
    assertThat(frame)
        .hasToString("Frame(2 rows: name TEXT, kind TEXT, weight NUMBER, born DATE, home OTHER)");
    assertThat(frame.column("kind").text(1)).isEqualTo("DOG");
    assertThat(frame.column("born").value(0)).isEqualTo(LocalDate.of(2020, 5, 1));
    assertThat(frame.column("home").value(0)).isEqualTo(Map.of("city", "Oslo", "zip", 150));
  }
}
