package runnel.internal.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.internal.tree.Node;

/** What the inputs of a session hold, as on the wire, by id. Guarded by the session. */
final class Values {
  // Survives hidden inputs and reloaded classes.
  private final Map<String, @Nullable Object> values = new HashMap<>();
  // What a client or the address brought along, until its input takes it: those that are disabled
  // do not.
  private final Map<String, @Nullable Object> brought = new HashMap<>();
  // What inputs that are edited piece by piece are made of: like the values.
  private final Map<String, Object> models = new HashMap<>();
  private final BoundInputs bound;

  Values(Address address) {
    this.bound = new BoundInputs(address);
  }

  /** A client that held a page before brings along what its inputs held. */
  void bring(Map<String, @Nullable Object> held) {
    brought.putAll(held);
  }

  /** Takes up what {@link #leave} has written. */
  void restore(Map<String, @Nullable Object> held, Map<String, @Nullable Object> toldOf) {
    values.putAll(held);
    brought.putAll(toldOf);
  }

  /** Writes down what is to outlive the host. */
  void leave(Map<String, @Nullable Object> form) {
    form.put("values", values);
    form.put("brought", brought);
  }

  /**
   * Events of an input are on their way again, and each is to find what held when it was made: what
   * was before the first that was not taken.
   *
   * @param taken the last event that was taken
   * @param firstAndBefore the number of the first event on its way, and what held before it
   */
  void isOnItsWay(String id, @Nullable Object firstAndBefore, long taken) {
    if (firstAndBefore instanceof List<?> pair
        && pair.size() == 2
        && pair.get(0) instanceof Long first) {
      if (first > taken) {
        brought.put(id, pair.get(1));
      } else {
        brought.remove(id);
      }
    }
  }

  /** The user has given the input this value. */
  void touched(Node node, @Nullable Object wire) {
    values.put(node.id(), wire);
    brought.remove(node.id());
    bound.touched(node.id());
  }

  /** What an input holds: the user's value if it has one that fits, else {@code initial}. */
  <T extends @Nullable Object> T of(Node node, Widget.Input<T> input, T initial) {
    String id = node.id();
    if (!input.disabled() && brought.containsKey(id)) {
      values.put(id, brought.remove(id));
    }
    if (!values.containsKey(id)) {
      return initial;
    }
    try {
      return input.codec().read(input.codec().fit(values.get(id)));
    } catch (Codec.Refused refused) {
      return initial;
    }
  }

  /** The input is as if the user had never touched it. */
  void forget(Node node) {
    values.remove(node.id());
    brought.remove(node.id());
  }

  /** What a bound input holds: {@link BoundInputs}. Called when run {@code run} places it. */
  <T extends @Nullable Object> T of(
      int run, Node node, String parameter, Widget.Input<T> input, T initial) {
    bound.take(run, node, parameter, input, initial, values, brought);
    T value = of(node, input, initial);
    bound.give(parameter, input, initial, value);
    return value;
  }

  /** These inputs are as if the user had never touched them. */
  void clear(Collection<String> ids) {
    ids.forEach(values::remove);
  }

  /** What the input of this element has kept for itself; {@code model} makes it. */
  Object model(Node node, boolean disabled, Function<@Nullable Object, Object> make) {
    Object known = models.get(node.id());
    if (known == null) {
      if (!disabled && brought.containsKey(node.id())) {
        values.put(node.id(), brought.remove(node.id()));
      }
      known = make.apply(values.get(node.id()));
      models.put(node.id(), known);
    }
    return known;
  }

  /** What the input of this element leaves to a session that comes after this one. */
  void keeps(Node node, @Nullable Object kept) {
    values.put(node.id(), kept);
  }

  /** What the input of this element keeps for itself is another from now on. */
  void model(Node node, Object model) {
    models.put(node.id(), model);
  }
}
