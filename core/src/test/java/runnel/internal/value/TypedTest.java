package runnel.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import runnel.internal.value.Typed.Cannot;
import runnel.spi.Host;

/** Typed values come back as what they were, and what cannot says where it stands. */
class TypedTest {
  enum Mood {
    GREAT,
    FINE {
      @Override
      public String toString() {
        return "a constant of a class of its own";
      }
    }
  }

  record Point(int x, @Nullable Object y) {}

  /** Knows the two types above, without reflection, as a browser does. */
  private static final class Known implements Host.Code {
    @Override
    public @Nullable Map<String, String> shape(Class<?> type) {
      return null;
    }

    @Override
    public Object make(Class<?> type, @Nullable Object[] parts) {
      throw new IllegalStateException("not asked for here");
    }

    @Override
    public Supplier<@Nullable String> caller() {
      return () -> null;
    }

    @Override
    public List<String> frames(Throwable problem) {
      return List.of();
    }

    @Override
    public @Nullable Map<String, @Nullable Object> components(Object value) {
      if (!(value instanceof Point point)) {
        return null;
      }
      Map<String, @Nullable Object> parts = new LinkedHashMap<>();
      parts.put("x", point.x());
      parts.put("y", point.y());
      return parts;
    }

    @Override
    public @Nullable String typeName(Object value) {
      return value instanceof Point ? "Point" : value instanceof Mood ? "Mood" : null;
    }

    @Override
    public @Nullable Object record(String type, Map<String, @Nullable Object> parts) {
      return type.equals("Point") && parts.keySet().equals(Set.of("x", "y"))
          ? new Point((Integer) Objects.requireNonNull(parts.get("x")), parts.get("y"))
          : null;
    }

    @Override
    public @Nullable Object constant(String type, String name) {
      return Arrays.stream(Mood.values())
          .filter(mood -> type.equals("Mood") && mood.name().equals(name))
          .findFirst()
          .orElse(null);
    }
  }

  private final Typed typed = new Typed(new Known());

  static List<Object> values() {
    return List.of(
        "text \"with\" \u2028 all",
        true,
        0,
        Integer.MIN_VALUE,
        Long.MAX_VALUE,
        1.0,
        -0.1,
        Double.NaN,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        1e300,
        1.5f,
        (short) -3,
        (byte) 7,
        'ä',
        new BigDecimal("1.50"),
        BigInteger.TWO.pow(90),
        new UUID(1, 2),
        LocalDate.of(-44, 3, 15),
        LocalTime.of(23, 59, 59, 999_999_999),
        LocalDateTime.of(2026, 2, 28, 12, 30),
        Instant.ofEpochSecond(-1, 5),
        Instant.MAX,
        Duration.ofMillis(-1500),
        Period.of(1, -2, 3),
        YearMonth.of(2026, 2),
        Year.of(2026),
        DayOfWeek.FRIDAY,
        Month.MAY,
        Mood.GREAT,
        Mood.FINE,
        new Point(1, List.of(new Point(2, null), Mood.FINE)),
        List.of(),
        List.of("list", "long", List.of("record", 1)),
        new ArrayList<>(Arrays.asList(1, null, "x")),
        Set.of(1.5),
        new LinkedHashSet<>(List.of(3, 1, 2)),
        new TreeSet<>(Set.of("b", "a")),
        Map.of("a", 1L),
        Map.of(new Point(1, 2), Map.of(Mood.GREAT, List.of())),
        new HashMap<>(Map.of(1, "x")),
        new TreeMap<>(Map.of(LocalDate.EPOCH, 1.25)),
        Optional.empty(),
        Optional.of("x"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void a_value_comes_back_as_what_it_was(Object value) throws Cannot {
    Object read = typed.read(typed.write(value));
    assertThat(read).isEqualTo(value);
    if (value.getClass().getName().startsWith("java.util.")
        && !value.getClass().getName().contains("Immutable")) {
      assertThat(read).hasSameClassAs(value);
    }
  }

  @Test
  void null_and_arrays_and_queues_come_back() throws Cannot {
    assertThat(typed.read(typed.write(null))).isNull();
    assertThat(typed.read(typed.write(new int[] {1, 2}))).isEqualTo(new int[] {1, 2});
    assertThat(typed.read(typed.write(new double[] {1, Double.NaN})))
        .isEqualTo(new double[] {1, Double.NaN});
    Object queue = typed.read(typed.write(new ArrayDeque<>(List.of(1, 2))));
    assertThat(queue).isInstanceOf(ArrayDeque.class);
    assertThat((Iterable<?>) queue).map(Object::toString).containsExactly("1", "2");
  }

  @Test
  void what_cannot_be_written_is_named_by_its_path() {
    assertThatThrownBy(
            () -> typed.write(List.of(1, new Point(1, Map.of("k", Optional.of(new Object()))))))
        .hasMessage("[1].y[k] is a java.lang.Object");
    assertThatThrownBy(() -> typed.write(new TreeSet<>(String.CASE_INSENSITIVE_ORDER)))
        .isInstanceOf(Cannot.class);
    List<Object> endless = new ArrayList<>();
    endless.add(endless);
    assertThatThrownBy(() -> typed.write(endless)).hasMessageContaining("nested more than");
  }

  @Test
  void what_cannot_be_read_says_why() {
    for (String text :
        List.of(
            "",
            "{}",
            "[]",
            "[1]",
            "1.5",
            "99999999999",
            "[\"no such\",1]",
            "[\"LocalDate\",\"x\"]",
            "[\"LocalDate\",999999999999999]",
            "[\"LocalDate\"]",
            "[\"char\",\"\"]",
            "[\"long\",\"x\"]",
            "[\"record\",\"Gone\",{}]",
            "[\"record\",\"Point\",{\"x\":1}]",
            "[\"record\",\"Point\",{\"x\":\"one\",\"y\":1}]",
            "[\"record\",\"Point\",7]",
            "[\"enum\",\"Mood\",\"BAD\"]",
            "[\"HashMap\",1]",
            "[\"TreeSet\",1,\"a\"]")) {
      assertThatThrownBy(() -> typed.read(text)).as(text).isInstanceOf(Cannot.class);
    }
  }

  @Test
  void a_value_of_another_sort_is_not_what_was_wanted() throws Cannot {
    assertThat(typed.readLike(0, "7")).isEqualTo(7);
    assertThat(typed.readLike("", "null")).isNull();
    assertThat(typed.<List<Integer>>readLike(List.of(), "[\"ArrayList\",1]")).containsExactly(1);
    assertThatThrownBy(() -> typed.readLike(0L, "7")).hasMessageContaining("java.lang.Integer");
    assertThatThrownBy(() -> typed.readLike(List.of(), "[\"map\"]")).hasMessageContaining("a map");
  }
}
