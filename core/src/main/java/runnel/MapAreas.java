package runnel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import runnel.internal.tree.Props;
import runnel.internal.tree.Raw;
import runnel.internal.wire.JsonWriter;
import runnel.spi.Host;

/** The areas and lines of a map. */
record MapAreas(Object geoJson, MapAreaOptions o) {
  /**
   * Adds them to a map.
   *
   * @throws RunnelException RN182 if they are no GeoJSON, RN150 if there is no property of a name
   */
  void into(Props props, Host.Code code) {
    List<GeoJson.Feature> features = GeoJson.read(geoJson, code);
    check(features);
    List<Props> areas = new ArrayList<>();
    for (GeoJson.Feature feature : features) {
      Map<String, @Nullable Object> properties = feature.properties();
      List<@Nullable Object> tips = new ArrayList<>();
      o.tooltips.values().forEach(value -> tips.add(Display.cell(value.apply(properties))));
      Object name = o.nameOf(properties);
      areas.add(
          Props.of("shape", new Raw(feature.shape()))
              .with("name", name == null ? null : String.valueOf(Display.cell(name)))
              .with("value", o.color == null ? null : Display.cell(o.color.apply(properties)))
              .with("tips", tips.isEmpty() ? null : tips));
    }
    props
        .with("areas", new Raw(JsonWriter.text(areas)))
        .with("areaValue", o.colorName)
        .with("areaTips", o.tooltips.isEmpty() ? null : List.copyOf(o.tooltips.keySet()));
  }

  private void check(List<GeoJson.Feature> features) {
    if (features.isEmpty()) {
      return;
    }
    Set<String> there = new LinkedHashSet<>();
    features.forEach(feature -> there.addAll(feature.properties().keySet()));
    o.named.forEach(
        (property, option) -> {
          if (!there.contains(property)) {
            throw new RunnelException(
                "RN150",
                "There is no property \""
                    + property
                    + "\"; the areas have "
                    + (there.isEmpty() ? "none" : String.join(", ", there)),
                "a."
                    + option
                    + "(\""
                    + (there.isEmpty() ? "name" : there.iterator().next())
                    + "\")");
          }
        });
  }
}
