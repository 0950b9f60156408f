package runnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that would be large tables. */
class FrameBombTest {
  private static final int MANY = 200_000;

  @Test
  void json_whose_rows_have_each_a_column_of_their_own_is_refused() {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < MANY; i++) {
      json.append(i == 0 ? "" : ",").append("{\"c").append(i).append("\":1}");
    }
    String text = json.append(']').toString();

    assertThatExceptionOfType(RunnelException.class)
        .isThrownBy(() -> Frame.json(text))
        .extracting(RunnelException::code)
        .isEqualTo("RN239");
  }

  @Test
  void json_with_one_wide_row_and_many_empty_ones_is_refused() {
    StringBuilder json = new StringBuilder("[{\"a\":1");
    for (int i = 0; i < MANY; i++) {
      json.append(",\"c").append(i).append("\":1");
    }
    String text = json.append('}').append(",{\"a\":1}".repeat(MANY)).append(']').toString();

    assertThatExceptionOfType(RunnelException.class)
        .isThrownBy(() -> Frame.json(text))
        .extracting(RunnelException::code)
        .isEqualTo("RN239");
  }

  @Test
  void csv_with_many_columns_and_short_lines_is_refused() {
    StringBuilder csv = new StringBuilder("a");
    for (int i = 0; i < MANY; i++) {
      csv.append(",c").append(i);
    }
    String text = csv.append('\n').append("1\n".repeat(MANY)).toString();

    assertThatExceptionOfType(RunnelException.class)
        .isThrownBy(() -> Frame.csv(text, o -> o.lenient()))
        .extracting(RunnelException::code)
        .isEqualTo("RN239");
    assertThatExceptionOfType(RunnelException.class)
        .isThrownBy(() -> Frame.csv(text))
        .extracting(RunnelException::code)
        .isEqualTo("RN144");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50})
  void rows_that_have_what_one_in_a_hundred_columns_wants_are_read(int values) {
    StringBuilder json = new StringBuilder("[");
    for (int r = 0; r < 3_000; r++) {
      json.append(r == 0 ? "{" : ",{");
      for (int v = 0; v < values; v++) {
        json.append(v == 0 ? "" : ",").append("\"c").append((r + v) % 100).append("\":").append(v);
      }
      json.append('}');
    }
    Frame frame = Frame.json(json.append(']').toString());

    assertThat(frame.rows()).isEqualTo(3_000);
    assertThat(frame.columns()).hasSize(100);
  }
}
