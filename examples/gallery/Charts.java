import module java.base;

import runnel.*;

/** Drawings of rows. */
final class Charts {
  static final Topic TOPIC =
      new Topic(
          "Charts",
          "📈",
          Demo.of(
              Charts.class,
              new Demo("Lines", "lines", Charts::lines),
              new Demo("Colours that you choose", "colors", Charts::colors),
              new Demo("Areas", "areas", Charts::areas),
              new Demo("Bars", "bars", Charts::bars),
              new Demo("Points, and what is chosen of them", "points", Charts::points),
              new Demo("A pie", "pie", Charts::pie),
              new Demo("How often", "often", Charts::often),
              new Demo("Cells", "cells", Charts::cells),
              new Demo("How numbers are spread", "spread", Charts::spread),
              new Demo("A chart that goes on", "goesOn", Charts::goesOn)));

  record Day(int number, double low, double high) {}

  static final List<Day> DAYS =
      IntStream.rangeClosed(1, 30).mapToObj(n -> new Day(n, wave(n) * 4, 6 + wave(n) * 5)).toList();

  private static double wave(int n) {
    return Math.round(Math.sin(n / 4.0) * 100) / 100.0;
  }

  static void lines(Ui ui) {
    ui.lineChart(
        DAYS, o -> o.x("Day", Day::number).y("Low", Day::low).y("High", Day::high).height(220));
  }

  static void bars(Ui ui) {
    ui.barChart(DAYS.subList(0, 8), o -> o.x("Day", Day::number).y("High", Day::high).height(220));
  }

  record Trip(String day, String by, int minutes) {}

  static final List<Trip> TRIPS =
      Stream.of("Mon", "Tue", "Wed", "Thu", "Fri")
          .flatMap(
              day ->
                  Stream.of(
                      new Trip(day, "Bike", 18 + day.length() + day.charAt(0) % 5),
                      new Trip(day, "Bus", 25 + day.charAt(1) % 7),
                      new Trip(day, "Walk", 40 + day.charAt(2) % 9)))
          .toList();

  static void colors(Ui ui) {
    List<String> shown = ui.pills("Shown", List.of("Bike", "Bus", "Walk"));
    List<Trip> trips =
        TRIPS.stream().filter(t -> shown.isEmpty() || shown.contains(t.by())).toList();
    ui.barChart(
        trips,
        o ->
            o.x("day")
                .y("minutes")
                .color("by")
                .stack()
                .height(220)
                .colors(Map.of("Walk", "#a39057")));
  }

  static void areas(Ui ui) {
    ui.areaChart(
        DAYS,
        o ->
            o.x("number")
                .y("high")
                .height(220)
                .yLine(8, "Warm")
                .xArea(10, 14, "Holidays")
                .unit("°C"));
  }

  static void points(Ui ui) {
    Chart<Day> chart =
        ui.scatterChart(
            DAYS, o -> o.title("Low and high").x("low").y("high").height(240).selectBox());
    ui.caption(chart.selectedOrAll().size() + " days");
  }

  static void pie(Ui ui) {
    Chart<Trip> chart =
        ui.pieChart(
            TRIPS,
            o ->
                o.title("Minutes")
                    .label(Trip::by)
                    .value("Minutes", Trip::minutes)
                    .donut()
                    .height(240)
                    .selectPoints());
    ui.caption(chart.selectedOrAll().size() + " trips");
  }

  static void often(Ui ui) {
    ui.histogram(DAYS, o -> o.x("High", Day::high).bins(8).unit("°C").height(220));
  }

  static void cells(Ui ui) {
    ui.heatMap(TRIPS, o -> o.x("day").y("by").value("minutes").labels().unit("min").height(220));
  }

  static void spread(Ui ui) {
    ui.boxPlot(TRIPS, o -> o.x("by").y("minutes").unit("min").height(240));
  }

  static void goesOn(Ui ui) {
    State<List<Integer>> numbers = ui.state("numbers", List.of(2, 1, 3));
    Chart<Integer> chart = ui.lineChart(numbers.get(), o -> o.last(20).height(180));
    ui.fragment(
        "more",
        f -> {
          if (f.button("One more")) {
            int next = numbers.get().size() * 7 % 10;
            numbers.update(all -> Stream.concat(all.stream(), Stream.of(next)).toList());
            chart.append(next); // only this number goes to the page
          }
        });
  }
}
