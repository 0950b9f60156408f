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
              new Demo("Bars", "bars", Charts::bars)));

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
}
