import runnel.*;

/** Seattle's weather from 2012 to 2015, day by day. */
record Day(LocalDate date, double rain, double high, double low, double wind, String weather) {}

void main() {
  Runnel.run(this::app);
}

void app(Ui ui) throws IOException {
  List<Day> all = days();

  ui.title("Seattle weather");
  ui.markdown("What **four years** of days were like. Choose a year and the kinds of weather.");

  Ui side = ui.sidebar();
  side.header("Show");
  int year = side.select("Year", List.of(2015, 2014, 2013, 2012), o -> o.format(y -> "" + y));
  String weather = side.radio("Weather", List.of("all", "sun", "rain", "fog", "drizzle", "snow"));
  IntRange months = side.rangeSlider("Months", 1, 12, 1, 12);
  int window = side.slider("Smooth over", 1, 31, 7, o -> o.unit("days"));

  List<Day> days =
      all.stream()
          .filter(d -> d.date().getYear() == year)
          .filter(d -> months.contains(d.date().getMonthValue()))
          .filter(d -> weather.equals("all") || d.weather().equals(weather))
          .toList();
  if (days.isEmpty()) {
    ui.info("No day of " + year + " was like that.");
    ui.stop();
  }

  var cols = ui.columns(4);
  cols.get(0).metric("Days", days.size());
  cols.get(1).metric("Warmest", max(days, Day::high) + " °C");
  cols.get(2).metric("Coldest", -max(days, d -> -d.low()) + " °C");
  cols.get(3).metric("Rain", Math.round(days.stream().mapToDouble(Day::rain).sum()) + " mm");

  ui.lineChart(
      smooth(days, window),
      o ->
          o.title("Temperature").x(Day::date).y("High", Day::high).y("Low", Day::low).yLabel("°C"));

  ui.tabs(
      t ->
          t.tab("Rain by month", tab -> tab.barChart(rainByMonth(days), o -> o.yLabel("mm")))
              .tab("Days", tab -> tab.table(days)));
}

double max(List<Day> days, ToDoubleFunction<Day> value) {
  return days.stream().mapToDouble(value).max().orElse(0);
}

/** Each day with the means of the days around it. */
List<Day> smooth(List<Day> days, int window) {
  List<Day> smooth = new ArrayList<>();
  for (int i = 0; i < days.size(); i++) {
    var near = days.subList(Math.max(0, i - window / 2), Math.min(days.size(), i + window / 2 + 1));
    Day d = days.get(i);
    smooth.add(
        new Day(
            d.date(),
            d.rain(),
            mean(near, Day::high),
            mean(near, Day::low),
            d.wind(),
            d.weather()));
  }
  return smooth;
}

double mean(List<Day> days, ToDoubleFunction<Day> value) {
  return Math.round(days.stream().mapToDouble(value).average().orElse(0) * 10) / 10.0;
}

record Month(String month, double rain) {}

List<Month> rainByMonth(List<Day> days) {
  var names =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  double[] rain = new double[12];
  for (Day day : days) {
    rain[day.date().getMonthValue() - 1] += day.rain();
  }
  List<Month> months = new ArrayList<>();
  for (int i = 0; i < 12; i++) {
    months.add(new Month(names.get(i), Math.round(rain[i] * 10) / 10.0));
  }
  return months;
}

List<Day> read;

/** The bundled file, read once. */
List<Day> days() throws IOException {
  if (read == null) {
    List<Day> days = new ArrayList<>();
    try (var in =
        new BufferedReader(
            new InputStreamReader(getClass().getResourceAsStream("seattle-weather.csv")))) {
      in.readLine();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] f = line.split(",");
        days.add(
            new Day(
                LocalDate.parse(f[0]),
                Double.parseDouble(f[1]),
                Double.parseDouble(f[2]),
                Double.parseDouble(f[3]),
                Double.parseDouble(f[4]),
                f[5]));
      }
    }
    read = days;
  }
  return read;
}
