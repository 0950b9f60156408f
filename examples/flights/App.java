import runnel.*;

/**
 * 10,000 flights, asked in SQL. Each chart shows what the other two sliders leave: so one sees what
 * a change of its own would do.
 */
void main() {
  Runnel.run(this::app);
}

/** What is shown: everything between, with both ends. */
record Wanted(IntRange hours, IntRange delays, IntRange miles) {}

static final IntRange DAY = new IntRange(0, 23);
static final IntRange ANY_DELAY = new IntRange(-60, 150);
static final IntRange ANY_DISTANCE = new IntRange(0, 2600);

record Airport(String code, String name, String place, int flights, double minutesLate) {}

void app(Ui ui) {
  ui.page(p -> p.title("Flights").wide());
  ui.title("Flights");
  ui.caption("10,000 flights within the United States in 2001, of BTS by way of vega-datasets.");
  Sql sql = ui.sql();
  ui.cached("flights", () -> sql.update(FLIGHTS));

  var side = ui.sidebar();
  Wanted wanted =
      new Wanted(
          side.rangeSlider("Hour of departure", DAY.low(), DAY.high(), DAY.low(), DAY.high()),
          range(side, "Delay in minutes", ANY_DELAY, 10),
          range(side, "Distance in miles", ANY_DISTANCE, 100));

  var figures = ui.columns(3);
  Figures all = sql.one(Figures.class, "select " + FIGURES + WHERE, args(wanted));
  figures.get(0).metric("Flights", all.flights());
  figures.get(1).metric("Late by more than 15 minutes", "%.1f %%".formatted(all.late()));
  figures.get(2).metric("Minutes late, on average", "%.1f".formatted(all.mean()));

  var charts = ui.columns(3);
  charts.get(0).header("Hour of departure");
  charts.get(0).barChart(bars(sql, "hour", new Wanted(DAY, wanted.delays, wanted.miles)));
  charts.get(1).header("Delay in minutes");
  charts
      .get(1)
      .barChart(
          bars(
              sql,
              "cast(floor(delay / 10) as int) * 10",
              new Wanted(wanted.hours, ANY_DELAY, wanted.miles)));
  charts.get(2).header("Distance in miles");
  charts
      .get(2)
      .barChart(
          bars(
              sql, "distance // 200 * 200", new Wanted(wanted.hours, wanted.delays, ANY_DISTANCE)));

  ui.header("Where they are late");
  int few = ui.slider("At least so many flights", 1, 500, 50, o -> o.step(10));
  ui.table(
      sql.query(
          Airport.class,
          """
          select origin as code, any_value(name) as name,
            any_value(city || ', ' || state) as place, count(*) as flights,
            round(avg(delay), 1) as minutes_late
          """
              + "from flights left join 'airports.csv' on iata = origin"
              + WHERE
              + "group by origin having count(*) >= ? order by minutes_late desc, code limit 20",
          args(wanted, few)));
}

record Figures(int flights, double late, double mean) {}

static IntRange range(Ui ui, String label, IntRange all, int step) {
  return ui.rangeSlider(label, all.low(), all.high(), all.low(), all.high(), o -> o.step(step));
}

/**
 * How many flights there are in each part; what comes before {@code as} is our own, not typed by a
 * visitor.
 */
static List<Map<String, Object>> bars(Sql sql, String part, Wanted wanted) {
  return sql.query(
      "select cast(part as varchar) as part, flights from (select "
          + part
          + " as part, count(*) as flights from flights"
          + WHERE
          + "group by 1) order by cast(part as int)",
      args(wanted));
}

/** The values for the question marks of {@link #WHERE}, and more. */
static Object[] args(Wanted wanted, Object... more) {
  List<Object> args = new ArrayList<>();
  for (IntRange range : List.of(wanted.hours, wanted.delays, wanted.miles)) {
    args.add(range.low());
    args.add(range.high());
  }
  args.addAll(List.of(more));
  return args.toArray();
}

static final String WHERE =
    " where hour between ? and ? and delay between ? and ? and distance between ? and ? ";

static final String FIGURES =
    """
    count(*) as flights, coalesce(100.0 * count(*) filter (delay > 15) / count(*), 0) as late,
    coalesce(avg(delay), 0) as mean from flights
    """;

static final String FLIGHTS =
    """
    create table if not exists flights as
    select origin, destination, delay, distance,
      cast(substr(cast(date as varchar), 12, 2) as int) as hour
    from 'flights-10k.json'
    """;
