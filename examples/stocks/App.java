import runnel.*;

/** The price of a stock at the beginning of a month. */
record Price(String symbol, LocalDate month, double price) {}

static final List<String> MONTHS =
    List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
static final List<String> SYMBOLS = List.of("AAPL", "AMZN", "GOOG", "IBM", "MSFT");

void main() {
  Runnel.run(this::app);
}

/**
 * Prices that come from far away, and again and again: the page is used meanwhile. The market of
 * this example is a replay, a month with each refresh.
 */
void app(Ui ui) {
  ui.page(o -> o.title("Stocks").icon("💹").wide());
  ui.title("Stocks");
  Ui side = ui.sidebar();
  List<String> symbols =
      side.multiSelect("Symbols", SYMBOLS, o -> o.initial(List.of("AAPL", "GOOG", "MSFT")));
  boolean relative = side.toggle("From 100 on");
  boolean live =
      side.toggle(
          "Follow the market", o -> o.help("Asks again every two seconds, in the background"));
  State<Integer> months = ui.state("months", 96);

  if (symbols.isEmpty()) {
    ui.info("Choose a symbol at the left.");
    ui.stop();
  }
  // A load for each symbol: one that fails, or is slow, holds up no other.
  Ui cards = ui.grid(symbols.size(), o -> o.minWidth(180));
  List<Price> shown = new ArrayList<>();
  for (String symbol : symbols) {
    Load<List<Price>> prices =
        ui.load(
            "prices",
            symbol,
            () -> ask(symbol, months.get()),
            o -> {
              if (live) {
                o.refreshEvery(Duration.ofSeconds(2));
              }
            });
    Ui card = cards.keyed(symbol).container(o -> o.border());
    switch (prices) {
      case Load.Loading<List<Price>> l -> card.skeleton();
      case Load.Failed<List<Price>> f -> card.error(symbol + ": " + f.cause().getMessage());
      case Load.Ready<List<Price>> r -> {
        card(card, symbol, r.value());
        shown.addAll(relative ? from100(r.value()) : r.value());
      }
    }
  }
  ui.lineChart(
      shown,
      o ->
          o.title(relative ? "What 100 became" : "Price in $")
              .x("Month", Price::month)
              .y("Price", Price::price)
              .color(Price::symbol)
              .height(420)
              .zoom());
  if (live) {
    ui.fragment(
        "clock",
        part -> part.caption("Month " + months.update(m -> m < 123 ? m + 1 : 36)),
        o -> o.runEvery(Duration.ofSeconds(2)));
  }
}

static void card(Ui card, String symbol, List<Price> prices) {
  double last = prices.getLast().price();
  double before = prices.get(Math.max(0, prices.size() - 13)).price();
  double[] year =
      prices.stream().skip(Math.max(0, prices.size() - 24)).mapToDouble(Price::price).toArray();
  card.metric(symbol, last, Math.round((last - before) * 100) / 100.0, o -> o.areaSpark(year));
}

static List<Price> from100(List<Price> prices) {
  double first = prices.getFirst().price();
  return prices.stream()
      .map(p -> new Price(p.symbol(), p.month(), Math.round(p.price() / first * 1000) / 10.0))
      .toList();
}

/** What a service far away would answer. */
List<Price> ask(String symbol, int months) throws Exception {
  Thread.sleep(300);
  try (var file = getClass().getResourceAsStream("stocks.csv")) {
    return Frame.csv(file)
        .filter(row -> row.text("symbol").equals(symbol))
        .head(months)
        .map(row -> new Price(symbol, month(row.text("date")), row.number("price")));
  }
}

/** {@code Mar 1 2004} as a date. */
static LocalDate month(String text) {
  String[] parts = text.split(" ");
  return LocalDate.of(Integer.parseInt(parts[2]), MONTHS.indexOf(parts[0]) + 1, 1);
}
