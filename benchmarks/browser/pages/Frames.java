import java.util.Random;
import runnel.*;

static final Frame ROWS = rows(5_000_000);

void main() {
  Runnel.run(this::app);
}

void app(Ui ui) {
  ui.dataFrame(ROWS, o -> o.label("Rows"));
}

static Frame rows(int count) {
  String[] cities = {"Oslo", "Rome", "Lima", "Kyoto", "Accra", "Quito"};
  Random random = new Random(42);
  FrameBuilder frame = Frame.builder();
  var n = frame.column("n", ColumnType.INTEGER);
  var city = frame.column("city", ColumnType.TEXT);
  var price = frame.column("price", ColumnType.NUMBER);
  var weight = frame.column("weight", ColumnType.NUMBER);
  var day = frame.column("day", ColumnType.DATE);
  for (int i = 0; i < count; i++) {
    n.add(i);
    city.add(cities[random.nextInt(cities.length)]);
    price.add(random.nextDouble());
    weight.add(random.nextGaussian());
    day.add(20_000L + i / 10_000);
  }
  return frame.build();
}
