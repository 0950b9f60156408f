package runnel.internal.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.internal.tree.Node;
import runnel.internal.tree.Props;
import runnel.internal.wire.Json;
import runnel.internal.wire.JsonWriter;

/**
 * Inputs whose values stand in the address as parameters. Where the visitor has gone somewhere the
 * parameter gives the value, else the value the parameter. Guarded by the session.
 */
final class BoundInputs {
  private final Address address;
  // By id: how often the visitor had gone somewhere when the parameter was last looked at.
  private final Map<String, Long> seen = new HashMap<>();
  // By parameter: the input that is bound to it.
  private final Map<String, Node> bound = new HashMap<>();

  BoundInputs(Address address) {
    this.address = address;
  }

  /** The parameter that an input with these properties is bound to, or null. */
  static @Nullable String parameter(Props props) {
    if (!(props.get("param") instanceof String name)) {
      return null;
    }
    if (Boolean.TRUE.equals(props.get("password"))) {
      throw new RunnelException(
          "RN098",
          "A password does not belong into an address: parameter \"" + name + "\"",
          "ui.textInput(\"Password\", o -> o.password());   // without bindQuery");
    }
    return name;
  }

  /** The user has given the input a value, after whatever the address said. */
  void touched(String id) {
    seen.computeIfPresent(id, (known, at) -> address.arrivals());
  }

  /**
   * Looks at the parameter of an input that run {@code run} places.
   *
   * @param values what the inputs hold
   * @param brought what they are to hold, if they take anything
   * @throws RunnelException RN099 if another input has the parameter
   */
  <T extends @Nullable Object> void take(
      int run,
      Node node,
      String parameter,
      Widget.Input<T> input,
      T initial,
      Map<String, @Nullable Object> values,
      Map<String, @Nullable Object> brought) {
    address.use();
    Node other = bound.put(parameter, node);
    if (other != null && other != node && other.seenIn(run)) {
      throw taken(parameter, other, node);
    }
    Long before = seen.put(node.id(), address.arrivals());
    if (before != null && before == address.arrivals()) {
      return;
    }
    List<String> texts = address.all(parameter);
    if (!texts.isEmpty()) {
      Codec<T> codec = input.codec();
      Object wire = value(texts, codec.wire(initial));
      if (!put(node, codec, wire, brought) && isEmpty(texts)) {
        put(node, codec, null, brought);
      }
    } else if (before != null && !address.movedSince(before)) {
      values.remove(node.id());
      brought.remove(node.id());
    }
  }

  // Refused are the visitor's words: the value that there is takes their place.
  private static <T extends @Nullable Object> boolean put(
      Node node, Codec<T> codec, @Nullable Object wire, Map<String, @Nullable Object> brought) {
    try {
      brought.put(node.id(), codec.wire(codec.read(wire)));
      return true;
    } catch (Codec.Refused refused) {
      return false;
    }
  }

  /** Lets the address say what the input holds; nothing if that is what it begins with. */
  <T extends @Nullable Object> void give(
      String parameter, Widget.Input<T> input, T initial, T value) {
    Object wire = input.codec().wire(value);
    List<String> texts = List.of();
    if (!Objects.equals(wire, input.codec().wire(initial))) {
      texts = texts(wire);
      // Without the parameter the input would begin anew.
      texts = texts.isEmpty() ? List.of("") : texts;
    }
    // What is too long for an address is still what the input holds.
    address.set(parameter, address.fits(parameter, texts) ? texts : List.of(), false);
  }

  private static List<String> texts(@Nullable Object wire) {
    List<String> texts = new ArrayList<>();
    if (wire instanceof List<?> items) {
      items.forEach(item -> texts.add(text(item)));
    } else if (wire != null) {
      texts.add(text(wire));
    }
    return texts;
  }

  private static String text(@Nullable Object wire) {
    return wire instanceof String text ? text : JsonWriter.text(wire);
  }

  private static boolean isEmpty(List<String> texts) {
    return texts.size() == 1 && texts.get(0).isEmpty();
  }

  private static @Nullable Object value(List<String> texts, @Nullable Object like) {
    if (like instanceof List<?> items) {
      if (isEmpty(texts)) {
        return List.of();
      }
      Object first = items.isEmpty() ? "" : items.get(0);
      List<@Nullable Object> values = new ArrayList<>();
      texts.forEach(text -> values.add(value(text, first)));
      return values;
    }
    return value(texts.get(texts.size() - 1), like);
  }

  private static @Nullable Object value(String text, @Nullable Object like) {
    if (like instanceof String) {
      return text;
    }
    try {
      return Json.parse(text);
    } catch (Json.Malformed noNumber) {
      return text;
    }
  }

  private static RunnelException taken(String parameter, Node other, Node node) {
    return new RunnelException(
        "RN099",
        "Two inputs are bound to the parameter \""
            + parameter
            + "\": "
            + other.kind()
            + " "
            + JsonWriter.text(other.props().get("label"))
            + (other.source() == null ? "" : " at " + other.source())
            + ", and a "
            + node.kind()
            + (node.source() == null ? "" : " at " + node.source()),
        "o -> o.bindQuery(\"" + parameter + "2\")");
  }
}
