package runnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;

/**
 * What a map can be told.
 *
 * @param <T> type of the rows
 */
public final class MapOptions<T> extends FigureOptions<T, MapOptions<T>> {
  private static final Set<String> LATITUDES = Set.of("latitude", "lat");
  private static final Set<String> LONGITUDES = Set.of("longitude", "lon", "lng", "long");

  @Nullable ChartColumn<T> latitude;
  @Nullable ChartColumn<T> longitude;
  @Nullable ChartColumn<T> size;
  @Nullable ChartColumn<T> color;
  final List<ChartColumn<T>> tooltips = new ArrayList<>();
  @Nullable MapTiles tiles;
  @Nullable MapAreas areas;
  @Nullable List<Double> view;

  MapOptions() {}

  /**
   * How far north of the equator a row is, −90 to 90 degrees; of null and NaN there is no point.
   * Default: the column called {@code latitude} or {@code lat}, in letters of any size.
   */
  public MapOptions<T> latitude(Function<? super T, ? extends @Nullable Number> degrees) {
    latitude = new ChartColumn<>("latitude", degrees);
    return this;
  }

  /** The column of the latitude, by its name. */
  public MapOptions<T> latitude(String column) {
    latitude = new ChartColumn<>(column, null);
    return this;
  }

  /**
   * How far east of Greenwich a row is, −180 to 180 degrees; of null and NaN there is no point.
   * Default: the column called {@code longitude}, {@code lon}, {@code lng} or {@code long}.
   */
  public MapOptions<T> longitude(Function<? super T, ? extends @Nullable Number> degrees) {
    longitude = new ChartColumn<>("longitude", degrees);
    return this;
  }

  /** The column of the longitude, by its name. */
  public MapOptions<T> longitude(String column) {
    longitude = new ChartColumn<>(column, null);
    return this;
  }

  /** How large points are, by their area: the largest number is the largest point. */
  public MapOptions<T> size(String name, Function<? super T, ? extends @Nullable Number> value) {
    size = new ChartColumn<>(name, value);
    return this;
  }

  /** How large points are, by a column. */
  public MapOptions<T> size(String column) {
    size = new ChartColumn<>(column, null);
    return this;
  }

  /**
   * What points are coloured by: numbers from pale to strong, anything else by a colour for each
   * value, of which there may be 60.
   */
  public MapOptions<T> color(String name, Function<? super T, ? extends @Nullable Object> value) {
    color = new ChartColumn<>(name, value);
    return this;
  }

  /** What points are coloured by, by a column. */
  public MapOptions<T> color(String column) {
    color = new ChartColumn<>(column, null);
    return this;
  }

  /** Adds a value to what is said of a point: the first one is its name. Default: none. */
  public MapOptions<T> tooltip(String name, Function<? super T, ? extends @Nullable Object> value) {
    tooltips.add(new ChartColumn<>(name, value));
    return this;
  }

  /** Adds a column to what is said of a point. */
  public MapOptions<T> tooltip(String column) {
    tooltips.add(new ChartColumn<>(column, null));
    return this;
  }

  /**
   * Areas and lines below the points, as GeoJSON: a text, or maps and lists. What cannot be taken
   * says so in its place: RN182.
   */
  public MapOptions<T> areas(Object geoJson) {
    return areas(geoJson, a -> {});
  }

  /** Areas and lines below the points, as GeoJSON. */
  public MapOptions<T> areas(Object geoJson, Consumer<MapAreaOptions> options) {
    MapAreaOptions o = new MapAreaOptions();
    options.accept(o);
    areas = new MapAreas(geoJson, o);
    return this;
  }

  /**
   * Where pictures of the map come from, like {@code
   * https://tile.openstreetmap.org/{z}/{x}/{y}.png}. The visitor's browser fetches them there, so
   * who serves them learns of the visit; mind what he asks of those who use them. Default: nothing
   * is fetched from anywhere, and the outlines of the countries are drawn.
   *
   * @param url with {@code {z}}, {@code {x}} and {@code {y}}, and {@code {s}} for one of the
   *     letters a, b and c, if there are such hosts; https alone. Another says so in its place:
   *     RN183
   * @param credit whose map it is, in Markdown, shown on it
   */
  public MapOptions<T> tiles(String url, String credit) {
    tiles = new MapTiles(url, credit, tiles == null ? null : tiles.dark());
    return this;
  }

  /** Where the pictures for the dark look come from. Default: the others, dimmed. */
  public MapOptions<T> darkTiles(String url) {
    tiles =
        tiles == null ? new MapTiles("", "", url) : new MapTiles(tiles.url(), tiles.credit(), url);
    return this;
  }

  /**
   * What is looked at. Default: all points and areas.
   *
   * @param zoom 0 shows the world, and each step half of what the one before did; up to 19
   * @throws RunnelException RN010 if there is no such place
   */
  public MapOptions<T> view(double latitude, double longitude, double zoom) {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && zoom >= 0 && zoom <= 19)) {
      throw new RunnelException(
          "RN010",
          "view is a latitude within -90 to 90, a longitude within -180 to 180 and a zoom within 0"
              + " to 19, got "
              + latitude
              + ", "
              + longitude
              + ", "
              + zoom,
          "o.view(48.2, 16.4, 11)");
    }
    view = List.of(latitude, longitude, zoom);
    return this;
  }

  @Override
  Chart<T> draw(Place at, List<T> rows) {
    complete(at, rows);
    return new MapChart<>(rows, this, at).place();
  }

  private void complete(Place at, List<T> rows) {
    latitude = located(latitude, "latitude", LATITUDES, at, rows);
    longitude = located(longitude, "longitude", LONGITUDES, at, rows);
    size = size == null ? null : size.in(rows, at);
    color = color == null ? null : color.in(rows, at);
    tooltips.replaceAll(column -> column.in(rows, at));
  }

  private static <T> @Nullable ChartColumn<T> located(
      @Nullable ChartColumn<T> named, String what, Set<String> names, Place at, List<T> rows) {
    if (named != null || rows.isEmpty()) {
      return named == null ? null : named.in(rows, at);
    }
    List<String> there = new ArrayList<>();
    for (ChartColumn<T> column : ChartColumn.of(rows, at)) {
      if (names.contains(column.name().toLowerCase(Locale.ROOT))) {
        return column;
      }
      there.add(column.name());
    }
    throw new RunnelException(
        "RN180",
        "map: the rows have no column called " + what + "; they have " + String.join(", ", there),
        "ui.map(rows, o -> o.latitude(Row::north).longitude(Row::east));");
  }
}
