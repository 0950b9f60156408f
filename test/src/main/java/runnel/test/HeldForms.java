package runnel.test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import runnel.internal.wire.Json;
import runnel.internal.wire.JsonWriter;
import runnel.internal.wire.Mirror;

/** What the user has given the inputs of forms and not submitted: the client holds it back. */
final class HeldForms {
  private static final Set<String> AT_ONCE = Set.of("tabs", "expander");
  private final Map<Mirror.Item, @Nullable Object> held = new LinkedHashMap<>();

  boolean holds(Mirror.Item item, boolean trigger) {
    return !trigger && item.around("form") != null && !AT_ONCE.contains(item.kind());
  }

  void hold(Mirror.Item item, @Nullable Object value) {
    Object wire = Json.parse(JsonWriter.text(value));
    held.put(item, wire);
    if (wire == null) {
      item.props().remove("value");
    } else {
      item.props().put("value", wire);
    }
  }

  /** The values of the form that the button submits, by id. */
  Map<String, @Nullable Object> take(Mirror.Item button, Predicate<Mirror.Item> present) {
    Mirror.Item form = button.around("form");
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    held.forEach(
        (item, value) -> {
          if (item.around("form") == form && present.test(item)) {
            values.put(item.id(), value);
          }
        });
    held.keySet().removeIf(item -> item.around("form") == form);
    return values;
  }
}
