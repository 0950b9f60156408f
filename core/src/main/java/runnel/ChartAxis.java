package runnel;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.internal.wire.JsonWriter;

/**
 * Values along an axis: numbers; times, with a zone ({@code time}) or without ({@code local}); or
 * else categories, by their texts.
 */
final class ChartAxis {
  /** In place of nothing, among categories. */
  private static final String NOTHING = "–";

  /** {@code number}, {@code time}, {@code local} or {@code category}. */
  final String type;

  /** Numbers, milliseconds, or the numbers of categories in {@link #names}; NaN for nothing. */
  final double[] at;

  /** The categories, in the order of their first value. */
  final List<String> names;

  private ChartAxis(String type, double[] at, List<String> names) {
    this.type = type;
    this.at = at;
    this.names = names;
  }

  /** An axis of numbers. */
  static ChartAxis of(double[] numbers) {
    return new ChartAxis("number", numbers, List.of());
  }

  /**
   * An axis of milliseconds.
   *
   * @param type {@code time} or {@code local}
   */
  static ChartAxis ofTimes(String type, double[] millis) {
    for (double each : millis) {
      if (!(Double.isNaN(each) || ChartTime.inRange(each))) {
        throw outOfRange(each + " ms");
      }
    }
    return new ChartAxis(type, millis, List.of());
  }

  /**
   * An axis of any values.
   *
   * @throws RunnelException RN152 if one of the times is out of range
   */
  static ChartAxis of(List<? extends @Nullable Object> values) {
    double[] at = new double[values.size()];
    String type = null;
    for (int i = 0; i < at.length; i++) {
      Object value = values.get(i);
      at[i] = Double.NaN;
      if (value == null) {
        continue;
      }
      String here;
      if (value instanceof Number number) {
        here = "number";
        at[i] = finite(number.doubleValue());
      } else {
        ChartTime time = time(value);
        here = time == null ? "category" : time.instant ? "time" : "local";
        at[i] = time == null ? Double.NaN : time.millis;
      }
      if (here.equals("category") || (type != null && !type.equals(here))) {
        return categories(values);
      }
      type = here;
    }
    return type == null ? categories(values) : new ChartAxis(type, at, List.of());
  }

  /** An axis of categories, whatever the values are. */
  static ChartAxis categories(List<? extends @Nullable Object> values) {
    double[] at = new double[values.size()];
    Map<String, Integer> numbers = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      String name = name(values.get(i));
      Integer number = numbers.get(name);
      if (number == null) {
        number = names.size();
        numbers.put(name, number);
        names.add(name);
      }
      at[i] = number;
    }
    return new ChartAxis("category", at, names);
  }

  /** An axis of another's kind with other places. */
  ChartAxis with(double[] places) {
    return new ChartAxis(type, places, names);
  }

  /** Where one more value is on this axis; null if it is of another kind. */
  @Nullable String json(@Nullable Object value) {
    if (type.equals("category")) {
      return JsonWriter.text(name(value));
    }
    if (value == null) {
      return "null";
    }
    if (value instanceof Number number) {
      return type.equals("number") ? ChartNumbers.json(number.doubleValue()) : null;
    }
    ChartTime time = time(value);
    return time != null && time.instant == type.equals("time")
        ? ChartNumbers.json(time.millis)
        : null;
  }

  /** The value at a place as JSON. */
  String json(int i) {
    return type.equals("category")
        ? JsonWriter.text(names.get((int) at[i]))
        : ChartNumbers.json(at[i]);
  }

  boolean isCategory() {
    return type.equals("category");
  }

  private static String name(@Nullable Object value) {
    return value == null
        ? NOTHING
        : String.valueOf(value instanceof Number ? Display.cell(value) : value);
  }

  private static @Nullable ChartTime time(Object value) {
    ChartTime time = null;
    if (value instanceof Temporal) {
      time = ChartTime.of(value.toString());
    } else if (value instanceof java.util.Date date) {
      // Those of java.sql say a date and time of no zone; a plain one is an instant.
      time = ChartTime.of(value.toString());
      return time == null ? ChartTime.ofInstant(date.getTime()) : time;
    }
    if (time != null && !ChartTime.inRange(time.millis)) {
      throw outOfRange(value);
    }
    return time;
  }

  private static RunnelException outOfRange(Object value) {
    return new RunnelException(
        "RN152",
        "A chart reaches from the year -271821 to 275760, got " + value,
        "rows.stream().filter(r -> r.day().getYear() < 3000).toList()   // leave it out");
  }

  static double finite(double value) {
    return Double.isInfinite(value) ? Double.NaN : value;
  }
}
