import runnel.*;

/** A file is a table, and SQL asks it: what is typed by the visitor is a value, never SQL. */
void main() {
  Runnel.run(this::app);
}

record Sale(LocalDate day, String city, String product, int units, double unitPrice) {}

void app(Ui ui) {
  ui.title("Sales in SQL");
  Sql sql = ui.sql();

  List<String> all = sql.query(String.class, "select distinct city from 'sales.csv' order by 1");
  List<String> cities = ui.pills("Cities", all);
  String product = ui.textInput("Product", "");
  List<Sale> sales =
      sql.query(
          Sale.class,
          "from 'sales.csv' where city in (?) and product ilike ? order by day",
          cities.isEmpty() ? all : cities,
          "%" + product + "%");

  var columns = ui.columns(2);
  columns.get(0).metric("Sales", sales.size());
  columns.get(1).metric("Units", sales.stream().mapToInt(Sale::units).sum());
  ui.table(sales);

  ui.header("By month");
  ui.barChart(
      sql.query(
          """
          select strftime(day, '%Y-%m') as month, round(sum(units * unit_price)) as turnover
          from 'sales.csv' where city in (?) group by all order by month
          """,
          cities.isEmpty() ? all : cities));

  ui.header("Notes");
  ui.cached("notes", () -> sql.update("create table if not exists notes (n int, note varchar)"));
  String note = ui.chatInput("A note for all visitors");
  if (note != null) {
    sql.update("insert into notes select count(*) + 1, ? from notes", note);
  }
  ui.table(sql.query("select * from notes order by n desc limit 5"));
}
