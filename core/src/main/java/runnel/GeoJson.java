package runnel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.internal.wire.Json;
import runnel.spi.Host;

/**
 * Reads GeoJSON (<a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946</a>): areas and lines in
 * degrees. All that is wrong is RN182 with its place.
 */
final class GeoJson {
  private static final int MOST_PLACES = 300_000;
  private static final double METRE = 1e5; // what degrees are rounded with: to about a metre

  private final StringBuilder out = new StringBuilder();
  private final List<Feature> features = new ArrayList<>();
  private int places;

  private GeoJson() {}

  /**
   * One area or line, or several that belong together.
   *
   * @param shape its geometry as JSON
   */
  record Feature(Map<String, @Nullable Object> properties, String shape) {}

  static List<Feature> read(Object given, Host.Code code) {
    Object value;
    try {
      value =
          given instanceof CharSequence text
              ? Json.parse(text.toString())
              : Display.json(given, code);
    } catch (Json.Malformed malformed) {
      throw wrong("it is no JSON: " + malformed.getMessage());
    }
    GeoJson reader = new GeoJson();
    Map<String, @Nullable Object> object = object(value, "it");
    if ("FeatureCollection".equals(object.get("type"))) {
      int n = 0;
      for (Object feature : list(object.get("features"), "features")) {
        String at = "features[" + n++ + "]";
        reader.feature(object(feature, at), at + ".");
      }
    } else {
      reader.feature(object, "");
    }
    return reader.features;
  }

  private void feature(Map<String, @Nullable Object> object, String at) {
    if (!"Feature".equals(object.get("type"))) {
      shape(object, at, Map.of());
      return;
    }
    if (object.get("geometry") == null) {
      return; // it is nowhere, which may be
    }
    Object properties = object.get("properties");
    shape(
        object(object.get("geometry"), at + "geometry"),
        at + "geometry.",
        properties == null ? Map.of() : object(properties, at + "properties"));
  }

  private void shape(
      Map<String, @Nullable Object> geometry, String at, Map<String, @Nullable Object> properties) {
    String type = String.valueOf(geometry.get("type"));
    // How many lists there are around a line or a ring.
    int depth =
        switch (type) {
          case "LineString" -> 0;
          case "MultiLineString", "Polygon" -> 1;
          case "MultiPolygon" -> 2;
          case "Point", "MultiPoint" ->
              throw wrong(at + "type is " + type + ": points are the rows of a map");
          case "Topology" -> throw wrong("it is TopoJSON, which has to be made GeoJSON before");
          default ->
              throw wrong(
                  at
                      + "type is "
                      + shown(type)
                      + "; there are Polygon, MultiPolygon, LineString and MultiLineString, in a"
                      + " Feature or a FeatureCollection");
        };
    out.setLength(0);
    out.append("{\"type\":\"").append(type).append("\",\"coordinates\":");
    lines(geometry.get("coordinates"), depth, type.endsWith("Polygon") ? 4 : 2, at + "coordinates");
    features.add(new Feature(properties, out.append('}').toString()));
  }

  private void lines(@Nullable Object value, int depth, int least, String at) {
    List<?> list = list(value, at);
    if (depth == 0 && list.size() < least) {
      throw wrong(at + " has " + list.size() + " places, and needs " + least);
    }
    out.append('[');
    for (int i = 0; i < list.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      String here = at + "[" + i + "]";
      if (depth > 0) {
        lines(list.get(i), depth - 1, least, here);
      } else {
        place(list.get(i), here);
      }
    }
    out.append(']');
  }

  private void place(@Nullable Object value, String at) {
    if (++places > MOST_PLACES) {
      throw wrong(
          "it has more than "
              + Display.number(MOST_PLACES)
              + " places, which is more than can be seen: simplify it");
    }
    if (!(value instanceof List<?> pair)
        || pair.size() < 2
        || !(pair.get(0) instanceof Number east)
        || !(pair.get(1) instanceof Number north)) {
      throw wrong(at + " is no [longitude, latitude], but " + shown(String.valueOf(value)));
    }
    // Areas over the line of dates may go on beyond 180.
    if (!(Math.abs(east.doubleValue()) <= 360 && Math.abs(north.doubleValue()) <= 90)) {
      throw wrong(
          at
              + " is ["
              + east
              + ", "
              + north
              + "]: a longitude and a latitude in degrees are needed (EPSG:4326)");
    }
    out.append('[').append(degrees(east)).append(',').append(degrees(north)).append(']');
  }

  private static String degrees(Number number) {
    return ChartNumbers.json(ChartNumbers.rounded(number.doubleValue(), METRE));
  }

  private static Map<String, @Nullable Object> object(@Nullable Object value, String at) {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(at + " is no object, but " + shown(String.valueOf(value)));
    }
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    map.forEach((name, each) -> object.put(String.valueOf(name), each));
    return object;
  }

  private static List<?> list(@Nullable Object value, String at) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw wrong(at + " is no list, but " + shown(String.valueOf(value)));
  }

  private static String shown(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  private static RunnelException wrong(String why) {
    return new RunnelException(
        "RN182",
        "map: the areas cannot be taken: " + why,
        "o.areas(\"{\\\"type\\\": \\\"FeatureCollection\\\", \\\"features\\\": [...]}\")");
  }
}
