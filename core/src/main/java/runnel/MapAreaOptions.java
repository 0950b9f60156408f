package runnel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the areas of a map can be told. Each has properties, as its GeoJSON says. */
public final class MapAreaOptions {
  private static final String[] NAMES = {"name", "Name", "NAME"};

  @Nullable String name;
  @Nullable String colorName;
  @Nullable Function<? super Map<String, @Nullable Object>, ? extends @Nullable Object> color;
  // By their names; without a function the property of that name.
  final Map<String, Function<? super Map<String, @Nullable Object>, ? extends @Nullable Object>>
      tooltips = new LinkedHashMap<>();
  // The properties that were asked for by name: one that no area has is a mistake.
  final Map<String, String> named = new LinkedHashMap<>();

  MapAreaOptions() {}

  /** The property that areas are called by. Default: {@code name}, if there is one. */
  public MapAreaOptions name(String property) {
    name = property;
    named.put(property, "name");
    return this;
  }

  /**
   * What areas are coloured by, from their properties: numbers from pale to strong, anything else
   * by a colour for each value; null for none. {@code a.color("Sales", p ->
   * sales.get(p.get("code")))}
   */
  public MapAreaOptions color(
      String name,
      Function<? super Map<String, @Nullable Object>, ? extends @Nullable Object> value) {
    colorName = name;
    color = value;
    return this;
  }

  /** What areas are coloured by, by a property. */
  public MapAreaOptions color(String property) {
    named.put(property, "color");
    return color(property, properties -> properties.get(property));
  }

  /** Adds a value to what is said of an area. Default: its name, and what it is coloured by. */
  public MapAreaOptions tooltip(
      String name,
      Function<? super Map<String, @Nullable Object>, ? extends @Nullable Object> value) {
    tooltips.put(name, value);
    return this;
  }

  /** Adds a property to what is said of an area. */
  public MapAreaOptions tooltip(String property) {
    named.put(property, "tooltip");
    return tooltip(property, properties -> properties.get(property));
  }

  @Nullable Object nameOf(Map<String, @Nullable Object> properties) {
    if (name != null) {
      return properties.get(name);
    }
    for (String usual : NAMES) {
      if (properties.get(usual) != null) {
        return properties.get(usual);
      }
    }
    return null;
  }
}
