import module java.base;

import runnel.*;

/** Points and areas on maps. */
final class Maps {
  static final Topic TOPIC =
      new Topic(
          "Maps",
          "🗺️",
          Demo.of(
              Maps.class,
              new Demo("Points, and which of them are chosen", "points", Maps::points),
              new Demo("Areas and lines", "areas", Maps::areas)));

  record City(String name, String continent, double lat, double lon, int millions) {}

  static final List<City> CITIES =
      List.of(
          new City("Tokyo", "Asia", 35.69, 139.69, 37),
          new City("Delhi", "Asia", 28.61, 77.21, 35),
          new City("Cairo", "Africa", 30.04, 31.24, 23),
          new City("Lagos", "Africa", 6.52, 3.38, 17),
          new City("São Paulo", "America", -23.55, -46.63, 23),
          new City("New York", "America", 40.71, -74.01, 19));

  static void points(Ui ui) {
    Chart<City> map =
        ui.map(
            CITIES,
            o ->
                o.title("Large cities")
                    .tooltip("name")
                    .color("continent")
                    .size("millions")
                    .selectPoints());
    int people = map.selectedOrAll().stream().mapToInt(City::millions).sum();
    ui.caption(people + " million people");
  }

  static void areas(Ui ui) {
    ui.map(
        List.of(),
        o ->
            o.height(260)
                .areas(
                    """
                    {"type": "FeatureCollection", "features": [
                      {"type": "Feature", "properties": {"name": "Switzerland", "peak": 4634},
                       "geometry": {"type": "Polygon", "coordinates": [[[9.6,47.5],[9.5,47.1],[10.4,46.9],[10.4,46.5],
                         [9.9,46.3],[9.2,46.4],[9,46],[8.3,46.2],[7.8,45.8],[6.8,46],[6.5,46.4],[6,46.3],[6.8,47.3],
                         [7.5,47.6],[8.5,47.8],[9.6,47.5]]]}},
                      {"type": "Feature", "properties": {"name": "Austria", "peak": 3798},
                       "geometry": {"type": "Polygon", "coordinates": [[[17,48.1],[16.3,47.7],[16.2,46.9],[15.1,46.7],
                         [14.6,46.4],[13.8,46.5],[12.4,46.8],[12.2,47.1],[11.2,46.9],[10.4,46.9],[9.5,47.1],[9.6,47.5],
                         [10.4,47.3],[11.4,47.5],[12.1,47.7],[12.9,47.5],[12.9,48.3],[13.6,48.9],[14.9,49],[16.9,48.5],[17,48.1]]]}},
                      {"type": "Feature", "properties": {"name": "By train"},
                       "geometry": {"type": "LineString", "coordinates": [[8.54,47.38],[9.6,47.17],[11.4,47.26],[13.04,47.81],[16.37,48.18]]}}
                    ]}
                    """,
                    a -> a.color("peak")));
  }
}
