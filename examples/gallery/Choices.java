import module java.base;

import runnel.*;

/** One of several, or several of many. */
final class Choices {
  static final Topic TOPIC =
      new Topic(
          "Choices",
          "☑️",
          Demo.of(
              Choices.class,
              new Demo("Yes or no", "yesOrNo", Choices::yesOrNo),
              new Demo("One of several", "one", Choices::one),
              new Demo("Several", "several", Choices::several),
              new Demo("Along a line", "line", Choices::line),
              new Demo("Opinions", "opinions", Choices::opinions)));

  enum Shirt {
    SMALL,
    MEDIUM,
    LARGE
  }

  record City(String name, String country) {}

  static final List<City> CITIES =
      List.of(
          new City("Oslo", "Norway"),
          new City("Bergen", "Norway"),
          new City("Rome", "Italy"),
          new City("Lima", "Peru"));

  static void yesOrNo(Ui ui) {
    boolean news = ui.checkbox("Send me news");
    boolean dark = ui.toggle("Lights", true);
    ui.text(news + ", " + dark);
  }

  static void one(Ui ui) {
    City city = ui.select("City", CITIES, o -> o.format(City::name));
    String fruit = ui.select("Fruit", List.of("Apple", "Pear"), o -> o.acceptNew(s -> s));
    Shirt shirt = ui.radio("Shirt", Shirt.class, o -> o.horizontal());
    Shirt other = ui.segmented("Another", Shirt.class);
    ui.text(city.country() + ", " + fruit + ", " + shirt + ", " + other);
  }

  static void several(Ui ui) {
    List<City> route = ui.multiSelect("Route", CITIES, o -> o.format(City::name).max(3));
    List<Integer> hours = ui.pills("Hours", List.of(9, 12, 15), o -> o.format(h -> h + ":00"));
    ui.text(route.size() + " stops, " + hours);
  }

  static void line(Ui ui) {
    int percent = ui.slider("Share", 0, 100, 40, o -> o.unit("%"));
    double fine = ui.slider("Weight", 0.0, 1.0, 0.25, o -> o.step(0.05));
    IntRange years = ui.rangeSlider("Years", 1990, 2026, 2000, 2020);
    Duration every =
        ui.selectSlider(
            "Every",
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofHours(1)),
            o -> o.format(d -> d.toSeconds() + " s"));
    ui.text(percent + ", " + fine + ", " + years.low() + " to " + years.high() + ", " + every);
  }

  static void opinions(Ui ui) {
    int stars = ui.feedback("How was it?");
    ui.feedback("Your mood", o -> o.faces());
    ui.feedback("Useful?", o -> o.thumbs());
    ui.text("Stars: " + stars);
  }
}
