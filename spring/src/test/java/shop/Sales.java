package shop;

import java.util.List;
import org.springframework.stereotype.Component;
import runnel.AppBody;
import runnel.Ui;

/** The app: a bean like others. */
@Component
class Sales implements AppBody {
  private final Orders orders;

  Sales(Orders orders) {
    this.orders = orders;
  }

  @Override
  public void run(Ui ui) {
    String city = ui.select("City", List.of("Oslo", "Rome"));
    ui.text(orders.in(city) + " orders in " + city);
    ui.fileUpload("More orders");
  }
}
