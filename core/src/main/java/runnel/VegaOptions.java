package runnel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;
import runnel.internal.tree.Props;
import runnel.internal.tree.Raw;
import runnel.internal.wire.JsonWriter;

/** What a drawing of Vega-Lite can be told. */
public final class VegaOptions extends DescribedOptions<VegaOptions> {
  private @Nullable String key;
  private @Nullable List<String> select;
  private @Nullable Consumer<VegaSelection> onSelect;

  VegaOptions() {}

  /**
   * A name that tells a drawing in which the user can choose from others in the same container.
   * Default: its title does.
   */
  public VegaOptions key(String key) {
    this.key = key;
    return this;
  }

  /**
   * Lets the user's choice come back: the page is drawn again with each, and {@code ui.vegaLite}
   * returns it. What can be chosen says the specification, by its {@code params} with a {@code
   * select} of the type {@code point} or {@code interval}.
   *
   * @param params names of such parameters, or none for all of them. Another name says so in its
   *     place: RN184
   */
  public VegaOptions select(String... params) {
    select = List.of(params);
    return this;
  }

  /** Called with what is chosen for each change, before the page is drawn. */
  public VegaOptions onSelect(Consumer<VegaSelection> action) {
    onSelect = action;
    select = select == null ? List.of() : select;
    return this;
  }

  static VegaSelection place(Place at, Object description, Consumer<VegaOptions> options) {
    VegaOptions o = new VegaOptions();
    options.accept(o);
    try {
      return o.put(at, object("vegaLite", description, at));
    } catch (RunnelException refused) {
      at.failed(refused);
      return VegaSelection.NONE;
    }
  }

  private VegaSelection put(Place at, Map<String, @Nullable Object> spec) {
    Props props = props().with("key", key).with("spec", new Raw(JsonWriter.text(spec)));
    if (select == null) {
      at.element("vegaLite", props);
      return VegaSelection.NONE;
    }
    Map<String, String> types = wanted(types(spec));
    Consumer<VegaSelection> action = onSelect;
    Widget.Input<VegaSelection> input =
        new Widget.Input<>(title == null ? "vegaLite" : title, false, new VegaCodec(types), action);
    return at.input(
        "vegaLite",
        key,
        props.with("select", List.copyOf(types.keySet())),
        input,
        VegaSelection.NONE);
  }

  private Map<String, String> wanted(Map<String, String> there) {
    if (select == null || select.isEmpty()) {
      if (there.isEmpty()) {
        throw missing("any", there);
      }
      return there;
    }
    Map<String, String> types = new LinkedHashMap<>();
    for (String name : select) {
      String type = there.get(name);
      if (type == null) {
        throw missing('"' + name + '"', there);
      }
      types.put(name, type);
    }
    return types;
  }

  private static RunnelException missing(String name, Map<String, String> there) {
    return new RunnelException(
        "RN184",
        "vegaLite: the specification has not "
            + name
            + " among its parameters that select; "
            + (there.isEmpty()
                ? "there is none"
                : "there are " + String.join(", ", there.keySet())),
        "\"params\": [{\"name\": \"brush\", \"select\": \"interval\"}]   // and o.select(\"brush\")");
  }

  /** The parameters that select, and their types, wherever they stand. */
  private static Map<String, String> types(Map<String, @Nullable Object> spec) {
    Map<String, String> types = new LinkedHashMap<>();
    List<Object> open = new ArrayList<>(List.of(spec));
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i) instanceof Map<?, ?> map) {
        map.forEach(
            (name, value) -> {
              if (name.equals("params") && value instanceof List<?> params) {
                params.forEach(param -> add(param, types));
              } else if (value != null && !name.equals("data") && !name.equals("datasets")) {
                open.add(value);
              }
            });
      } else if (open.get(i) instanceof List<?> list) {
        list.forEach(
            value -> {
              if (value != null) {
                open.add(value);
              }
            });
      }
    }
    return types;
  }

  private static void add(@Nullable Object param, Map<String, String> types) {
    if (param instanceof Map<?, ?> map && map.get("name") instanceof String name) {
      Object type = map.get("select");
      if (type instanceof Map<?, ?> said) {
        type = said.get("type");
      }
      if (type instanceof String text && (text.equals("point") || text.equals("interval"))) {
        types.put(name, text);
      }
    }
  }
}
