package runnel.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void reads_every_kind_of_value() {
    assertThat(Json.parse(" {\"a\":[1,-2.5,1e3,true,false,null,\"x\"],\"b\":{}} "))
        .isEqualTo(
            Map.of("a", Arrays.asList(1L, -2.5, 1000.0, true, false, null, "x"), "b", Map.of()));
    assertThat(Json.parse("\"\\u00e9\\n\\\"\\\\\\/\"")).isEqualTo("é\n\"\\/");
    assertThat(Json.parse("12345678901234567890")).isEqualTo(1.2345678901234567E19);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,]",
        "{\"a\"}",
        "{a:1}",
        "01",
        "1.",
        "+1",
        ".5",
        "tru",
        "nul",
        "\"\n\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"abc",
        "[1] 2",
        "NaN",
        "-",
        "1e",
        "'a'",
        "[1 2]",
        "{\"a\":1,}",
        "\u0000"
      })
  void refuses_what_is_not_json(String text) {
    assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(Json.Malformed.class);
  }

  @Test
  void refuses_deep_nesting_without_exhausting_the_stack() {
    assertThatThrownBy(() -> Json.parse("[".repeat(1_000_000))).isInstanceOf(Json.Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void what_is_written_is_read_back(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      Object value = value(random, 0);
      String json = JsonWriter.text(value);
      assertThat(Json.parse(json)).isEqualTo(value);
      assertThat(json).doesNotContain("\n");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7})
  void damaged_text_is_read_or_refused_but_never_breaks(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder json = new StringBuilder(JsonWriter.text(value(random, 0)));
      for (int n = random.nextInt(3); n >= 0 && !json.isEmpty(); n--) {
        json.setCharAt(
            random.nextInt(json.length()), "{}[]\",:\\0e-tu ".charAt(random.nextInt(14)));
      }
      try {
        Json.parse(json.toString());
      } catch (Json.Malformed expected) {
        assertThat(expected).hasMessageContaining("expected");
      }
    }
  }

  @Test
  void half_a_surrogate_pair_is_escaped() {
    assertThat(JsonWriter.text("\ud83d")).isEqualTo("\"\\ud83d\"");
    assertThat(JsonWriter.text("\ud83d\ude00")).isEqualTo("\"\ud83d\ude00\"");
  }

  @Test
  void numbers_that_json_cannot_hold_are_null() {
    assertThat(JsonWriter.text(List.of(Double.NaN, Double.POSITIVE_INFINITY, 5.0, 0.1)))
        .isEqualTo("[null,null,5,0.1]");
  }

  private static @Nullable Object value(Random random, int depth) {
    return switch (random.nextInt(depth > 3 ? 5 : 7)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> random.nextLong() >> random.nextInt(8, 64);
      case 3 -> random.nextGaussian() * 1e3;
      case 4 -> text(random);
      case 5 -> {
        List<@Nullable Object> list = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
          list.add(value(random, depth + 1));
        }
        yield list;
      }
      default -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int n = random.nextInt(4); n > 0; n--) {
          map.put(text(random), value(random, depth + 1));
        }
        yield map;
      }
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(8); n > 0; n--) {
      text.appendCodePoint("a\"\\\n\t\u0001\u2028é€".codePointAt(random.nextInt(9)));
    }
    return text.append(random.nextInt(5) == 0 ? "😀" : "").toString();
  }
}
