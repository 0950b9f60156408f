package runnel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;

/**
 * Between a selection in Java and on the wire: {@code {"brush":{"field":[low, high]}, "pick":
 * [{"field":value,…},…]}}, or null.
 *
 * @param types of the parameters: {@code point} or {@code interval}
 */
record VegaCodec(Map<String, String> types) implements Codec<VegaSelection> {
  private static final int MOST = 1_000;
  private static final int MOST_FIELDS = 50;
  private static final int MOST_CHARS = 1_000;

  @Override
  public @Nullable Object wire(VegaSelection value) {
    return value.wire().isEmpty() ? null : value.wire();
  }

  @Override
  public VegaSelection read(@Nullable Object wire) throws Refused {
    if (wire == null) {
      return VegaSelection.NONE;
    }
    if (!(wire instanceof Map<?, ?> map)) {
      throw refused();
    }
    Map<String, Object> params = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String name = String.valueOf(entry.getKey());
      Object value = entry.getValue();
      if ("interval".equals(types.get(name)) && value instanceof Map<?, ?> fields) {
        if (!checked(fields, true).isEmpty()) {
          params.put(name, fields);
        }
      } else if ("point".equals(types.get(name))
          && value instanceof List<?> points
          && points.size() <= MOST) {
        for (Object point : points) {
          if (!(point instanceof Map<?, ?> fields)) {
            throw refused();
          }
          checked(fields, false);
        }
        if (!points.isEmpty()) {
          params.put(name, points);
        }
      } else {
        throw refused();
      }
    }
    return new VegaSelection(params);
  }

  private static Map<?, ?> checked(Map<?, ?> fields, boolean lists) throws Refused {
    if (fields.size() > MOST_FIELDS) {
      throw refused();
    }
    for (Map.Entry<?, ?> entry : fields.entrySet()) {
      scalar(entry.getKey());
      if (!lists) {
        scalar(entry.getValue());
      } else if (entry.getValue() instanceof List<?> values && values.size() <= MOST) {
        for (Object value : values) {
          scalar(value);
        }
      } else {
        throw refused();
      }
    }
    return fields;
  }

  private static void scalar(@Nullable Object value) throws Refused {
    if (value instanceof Map<?, ?>
        || value instanceof List<?>
        || (value instanceof String text && text.length() > MOST_CHARS)) {
      throw refused();
    }
  }

  private static Refused refused() {
    return new Refused(
        "what its parameters select, {\"brush\":{\"field\":[low, high]}} or"
            + " {\"pick\":[{\"field\":value}]}, or null");
  }

  /** What was chosen with a parameter that is there no longer goes. */
  @Override
  public @Nullable Object fit(@Nullable Object wire) {
    if (!(wire instanceof Map<?, ?> map)) {
      return null;
    }
    Map<Object, @Nullable Object> left = new LinkedHashMap<>();
    map.forEach(
        (name, value) -> {
          String type = types.get(String.valueOf(name));
          if (type != null && type.equals(value instanceof List<?> ? "point" : "interval")) {
            left.put(name, value);
          }
        });
    return left.isEmpty() ? null : left;
  }
}
