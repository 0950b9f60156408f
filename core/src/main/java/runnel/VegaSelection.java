package runnel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user has chosen in a drawing of Vega-Lite, by the names of the specification's
 * parameters. Values are texts, booleans, {@code Long}, {@code Double}, or null; times are
 * milliseconds since 1970. They come from the visitor's browser: treat them like what he has typed.
 */
public final class VegaSelection {
  static final VegaSelection NONE = new VegaSelection(Map.of());

  private final Map<String, Object> params;

  VegaSelection(Map<String, Object> params) {
    this.params = params;
  }

  Map<String, Object> wire() {
    return params;
  }

  /** Whether nothing is chosen. */
  public boolean isEmpty() {
    return params.isEmpty();
  }

  /**
   * The points that are chosen by a parameter of the type {@code point}: of each the fields that
   * the specification names in {@code fields} or {@code encodings}, or else all of its row. None if
   * nothing is chosen by it, or it is of another type.
   */
  public List<Map<String, @Nullable Object>> points(String param) {
    List<Map<String, @Nullable Object>> points = new ArrayList<>();
    if (params.get(param) instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Map<?, ?> fields) {
          Map<String, @Nullable Object> point = new LinkedHashMap<>();
          fields.forEach((name, value) -> point.put(String.valueOf(name), value));
          points.add(Collections.unmodifiableMap(point));
        }
      }
    }
    return points;
  }

  /**
   * The values of one field that are chosen: of points that of each, of an interval over categories
   * those in it, over numbers its ends. None if nothing is chosen.
   */
  public List<@Nullable Object> values(String param, String field) {
    List<@Nullable Object> values = new ArrayList<>();
    if (params.get(param) instanceof Map<?, ?> fields
        && fields.get(field) instanceof List<?> list) {
      values.addAll(list);
    }
    for (Map<String, @Nullable Object> point : points(param)) {
      values.add(point.get(field));
    }
    return values;
  }

  /**
   * From the least to the largest number of one field that is chosen: the span of an interval.
   * Without bounds if nothing is chosen, so that {@code range.contains(x)} is what a filter needs.
   */
  public DoubleRange range(String param, String field) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (Object value : values(param, field)) {
      if (value instanceof Number number) {
        least = Math.min(least, number.doubleValue());
        most = Math.max(most, number.doubleValue());
      }
    }
    return least <= most ? new DoubleRange(least, most) : ChartSelection.ALL;
  }

  /** What is chosen, like {@code {brush={price=[10, 50]}}}. */
  @Override
  public String toString() {
    return params.toString();
  }
}
