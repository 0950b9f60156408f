package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import runnel.AppBody;
import runnel.Chart;
import runnel.ChatPost;
import runnel.Hue;
import runnel.LabelVisibility;
import runnel.LoadContext;
import runnel.Ui;
import runnel.internal.wire.Json;
import runnel.internal.wire.JsonWriter;
import runnel.internal.wire.Mirror;
import runnel.spi.Look;
import runnel.test.AppTest;

/**
 * The golden cases of the wire: what an app sends in each is what the file says, and what a client
 * makes of it too. The TypeScript client replays the same files. After a wanted change of the wire:
 * {@code ./mvnw test -pl core,test -Dtest=WireCasesTest -Dwire.write=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class WireCasesTest {
  private static final Path CASES = Path.of("..", "wire", "cases");

  record Case(String name, AppBody before, Consumer<AppTest> step) {
    @Override
    public String toString() {
      return name;
    }
  }

  record Town(String name, double lat, double lon) {}

  record Sale(String city, LocalDate day, double amount, boolean paid) {}

  static Stream<Case> cases() {
    return Stream.of(
        new Case("01-first-page", ui -> {}, app -> app.replace(WireCasesTest::everything)),
        new Case(
            "02-one-number-changes",
            ui -> ui.text("Square: " + square(ui.slider("x", 0, 100, 50))),
            app -> app.slider("x").set(49)),
        new Case("03-rows-inserted", rows("a", "d"), app -> app.replace(rows("a", "b", "c", "d"))),
        new Case("04-rows-removed", rows("a", "b", "c"), app -> app.replace(rows("b"))),
        new Case(
            "05-rows-moved",
            rows("a", "b", "c", "d", "e"),
            app -> app.replace(rows("e", "a", "c", "b", "d"))),
        new Case(
            "06-moved-and-changed", rows("a", "b", "c"), app -> app.replace(rows("c", "x", "a"))),
        new Case(
            "07-property-taken-away",
            ui -> ui.slider("x", 0, 9, 5, o -> o.help("some").disabled()),
            app -> app.replace(ui -> ui.slider("x", 0, 9, 5))),
        new Case(
            "08-error-at-its-place",
            ui -> {
              ui.text("a");
              ui.text("b");
            },
            app ->
                app.replace(
                    ui -> {
                      ui.text("a");
                      ui.columns(0);
                    })),
        new Case(
            "09-toast-pops-up",
            ui -> {
              if (ui.button("Save")) {
                ui.toast("Saved", "✅");
              }
            },
            app -> app.button("Save").click()),
        new Case(
            "10-another-tab",
            ui -> ui.tabs(t -> t.tab("One", a -> a.text("1")).tab("Two", b -> b.text("2"))),
            app -> app.tabs("One, Two").choose("Two")),
        new Case(
            "11-snapshot",
            WireCasesTest::everything,
            app -> {
              app.send("{\"t\":\"ack\",\"seq\":3}");
              app.reload();
            }),
        new Case(
            "12-slow-run-marks-what-it-has-not-reached",
            rows("a", "b", "c"),
            app ->
                app.replace(
                    ui -> {
                      ui.keyed("a").text("a");
                      app.advance(Duration.ofMillis(600));
                      ui.keyed("b").text("b");
                      app.advance(Duration.ofMillis(20));
                    })),
        new Case(
            "13-slot",
            ui -> {
              Ui slot = ui.empty();
              slot.text("first");
              ui.text("after");
            },
            app ->
                app.replace(
                    ui -> {
                      Ui slot = ui.empty();
                      slot.text("first");
                      slot.info("second");
                      ui.text("after");
                    })),
        new Case(
            "14-refused-value", ui -> ui.slider("x", 0, 100, 50), app -> app.slider("x").set(1000)),
        new Case(
            "15-text-of-all-sorts",
            ui -> ui.text(""),
            app -> app.replace(ui -> ui.text("\"q\" \\ \n\t\r </script> é € 😀 \u2028 \u0000"))),
        new Case(
            "16-compile-error",
            ui -> ui.text("still here"),
            app ->
                app.host()
                    .compileFailed(
                        new runnel.CompileError(
                            "App.java", 7, 12, "';' expected", "    ui.text(\"x\")", 0))),
        new Case(
            "17-spinner-during-a-wait",
            ui -> ui.text("before"),
            app ->
                app.replace(
                    ui -> {
                      ui.text("before");
                      String got = ui.spinner("Loading", o -> o.showTime(), () -> waited(app));
                      ui.text(got);
                    })),
        new Case(
            "18-message-and-streamed-answer",
            ui -> ui.chatInput("Say something"),
            app -> {
              app.replace(
                  ui -> {
                    String message = ui.chatInput("Say something", o -> o.stoppable());
                    if (message != null) {
                      ui.chatMessage("user").text(message);
                      Ui answer = ui.chatMessage("assistant", o -> o.avatar("🐙"));
                      answer.writeStream(
                          Stream.of("You ", "said ", "**" + message, "**.")
                              .peek(piece -> app.advance(Duration.ofMillis(10))));
                    }
                  });
              app.chatInput().submit("hi");
            }),
        new Case(
            "19-status-and-its-steps",
            ui -> {},
            app ->
                app.replace(
                    ui ->
                        ui.status(
                            "Importing",
                            s -> {
                              s.step("Reading");
                              waited(app);
                              s.step("Writing");
                              waited(app);
                              s.update("Imported 3 rows");
                            }))),
        new Case(
            "20-the-browser-is-asked",
            ui -> {
              if (ui.button("Copy")) {
                ui.text("before");
                ui.browser().copy("Hi");
                ui.text("after");
              }
            },
            app -> app.button("Copy").click()),
        new Case(
            "21-a-call-is-asked-again-after-a-reconnect",
            ui -> {},
            app -> {
              int[] asked = {0};
              app.browser()
                  .silent(
                      () -> {
                        if (asked[0]++ == 0) {
                          app.reconnect();
                        } else {
                          app.send("{\"t\":\"answer\",\"call\":1,\"value\":\"pasted\"}");
                        }
                      });
              app.replace(ui -> ui.text(ui.browser().paste()));
            }),
        new Case("29-pages", ui -> {}, app -> app.replace(WireCasesTest::pages)),
        new Case(
            "30-another-page-by-a-click", WireCasesTest::pages, app -> app.button("Go").click()),
        new Case("22-texts", ui -> {}, app -> app.replace(WireCasesTest::texts)),
        new Case(
            "23-effects",
            ui -> {
              if (ui.button("Done")) {
                ui.balloons();
                ui.snow();
              }
            },
            app -> app.button("Done").click()),
        new Case("24-more-inputs", ui -> {}, app -> app.replace(WireCasesTest::moreInputs)),
        new Case(
            "25-a-new-option",
            ui -> ui.text("" + ui.select("n", List.of(1, 2), o -> o.acceptNew(Integer::valueOf))),
            app -> app.select("n").choose("007")),
        new Case(
            "26-an-item-of-a-menu",
            ui -> ui.text("" + ui.menuButton("Export", List.of("CSV", "Excel"))),
            app -> app.menuButton("Export").choose("Excel")),
        new Case(
            "27-form-is-submitted-and-cleared",
            ui ->
                ui.form(
                    "order",
                    form -> {
                      String item = form.textInput("Item");
                      int count = form.numberInput("Count", 1);
                      form.formSubmit("Order");
                      ui.text(count + " " + item);
                    },
                    o -> o.clearOnSubmit()),
            app -> {
              app.textInput("Item").set("tea");
              app.numberInput("Count").set(2);
              app.formSubmit("Order").click();
            }),
        new Case(
            "28-dialog-is-opened-touched-and-dismissed",
            ui -> {
              if (ui.button("Open")) {
                ui.dialog("Dialog", d -> d.text("ticked: " + d.checkbox("Tick")), o -> o.medium());
              }
            },
            app -> {
              app.button("Open").click();
              app.dialog().checkbox("Tick").set(true);
              app.dialog().dismiss();
            }),
        new Case("32-media", ui -> {}, app -> app.replace(WireCasesTest::media)),
        new Case(
            "33-a-download-is-made",
            ui -> {
              ui.downloadButton("Ready", "a,b", "data.csv");
              ui.downloadButton("Made", () -> "c,d".getBytes(StandardCharsets.UTF_8), "made.csv");
            },
            app -> app.downloadButton("Made").click()),
        new Case(
            "34-files-are-given",
            ui -> ui.text(ui.fileUpload("Files", o -> o.several(3).accept(".csv")).toString()),
            app -> app.fileUpload("Files").upload("a.csv", "text/csv", new byte[] {1, 2})),
        new Case(
            "35-an-app-in-its-own-look",
            ui -> ui.text("Hallo"),
            app ->
                app.host()
                    .look(
                        new Look(
                            Map.of("--accent", "light-dark(#b4472b, #f0a35e)"), "dark", "de"))),
        new Case(
            "36-an-element-of-the-apps-own",
            ui -> {
              int turns =
                  ui.component(
                      "dial.js",
                      1,
                      o ->
                          o.props(Map.of("max", 10))
                              .label("Dial")
                              .key("key")
                              .tag("my-dial")
                              .height(90)
                              .onTrigger("reset", () -> {})
                              .onTrigger("picked", "", picked -> {}));
              ui.text(turns + " turns");
              ui.component("none.js", null, o -> o.disabled());
            },
            app -> {
              app.component("Dial").set(4);
              app.component("Dial").trigger("picked", "red");
            }),
        new Case(
            "37-a-message-with-a-file",
            ui -> {
              ui.chatMessage("zoe", o -> o.picture("https://example.org/zoe.png"));
              ui.chatMessage("bot", o -> o.picture("none.png").avatar("B"));
              ChatPost post = ui.chatInput("Ask", o -> {}, f -> f.several(2).accept(".csv"));
              ui.text(String.valueOf(post));
            },
            app -> {
              app.fileUpload("Ask").upload("a.csv", "text/csv", new byte[] {1, 2});
              app.chatInput().submit("what is this?");
            }),
        new Case(
            "38-recordings",
            ui -> {
              var sound = ui.audioInput("Say it", o -> o.longest(Duration.ofSeconds(9)).key("key"));
              ui.text(sound.toString());
              ui.cameraInput("Show it", o -> o.back().help("help"));
              ui.cameraInput("Off", o -> o.disabled());
            },
            app -> app.audioInput("Say it").upload("a.wav", "audio/wav", new byte[] {1, 2})),
        new Case(
            "39-a-folder",
            ui -> ui.text(ui.fileUpload("Folder", o -> o.directory()).toString()),
            app -> app.fileUpload("Folder").upload("a/b/c.csv", "text/csv", new byte[] {1})),
        new Case(
            "45-points-are-chosen-in-a-chart",
            ui ->
                ui.text(
                    ui.barChart(List.of(3, 1, 2), o -> o.title("Bars").selectPoints())
                        .selected()
                        .toString()),
            app -> app.chart("Bars").set(Map.of("points", List.of(List.of(0, 2))))),
        new Case(
            "46-a-chart-goes-on",
            ui -> {},
            app -> {
              List<Chart<Integer>> chart = new ArrayList<>();
              app.replace(ui -> chart.add(ui.lineChart(List.of(1, 2), o -> o.last(3))));
              chart.get(0).append(3);
              chart.get(0).appendAll(List.of(4, 5));
              app.advance(Duration.ofMillis(20));
              chart.get(0).appendAll(List.of(6, 7, 8, 9));
              app.advance(Duration.ofMillis(20));
            }),
        new Case(
            "47-a-run-that-gives-a-chart-more",
            ui -> ui.lineChart(List.of("a", "b"), o -> o.x(t -> t).y("n", t -> 1)),
            app ->
                app.replace(
                    ui ->
                        ui.lineChart(
                            List.of("a", "b", "c, \"d\""), o -> o.x(t -> t).y("n", t -> 1)))),
        new Case(
            "50-points-are-chosen-on-a-map",
            ui ->
                ui.text(
                    ui.map(
                            List.of(new Town("Oslo", 59.91, 10.75), new Town("Rome", 41.9, 12.5)),
                            o ->
                                o.title("Map")
                                    .color("name")
                                    .tooltip("name")
                                    .areas(
                                        "{\"type\":\"Polygon\",\"coordinates\":[[[5,58],[12,58],[12,63],[5,58]]]}")
                                    .tiles("https://example.org/{z}/{x}/{y}.png", "© *Example*")
                                    .selectPoints())
                        .selected()
                        .toString()),
            app -> app.chart("Map").set(Map.of("points", List.of(List.of(1, 0))))),
        new Case(
            "51-what-is-chosen-in-vega-lite",
            ui ->
                ui.text(
                    ui.vegaLite(
                            "{\"params\":[{\"name\":\"brush\",\"select\":\"interval\"}]}",
                            o -> o.title("Vega").select("brush"))
                        .toString()),
            app -> app.chart("Vega").set(Map.of("brush", Map.of("price", List.of(1, 2.5))))),
        new Case(
            "31-loads-are-looked-at",
            ui -> {},
            app -> {
              app.host().development();
              app.reconnect();
              app.send("{\"t\":\"inspect\",\"value\":true}");
              app.advance(Duration.ofMillis(1));
              app.replace(
                  ui -> {
                    ui.load("sales", "Oslo", WireCasesTest::sales);
                    ui.task("export", load -> "report.pdf");
                  });
              app.advance(Duration.ofSeconds(2));
              app.send("{\"t\":\"inspect\",\"value\":false}");
            }),
        new Case(
            "40-rows-of-a-data-frame",
            ui -> {},
            app -> {
              app.replace(
                  ui ->
                      ui.dataFrame(
                          SALES,
                          o ->
                              o.label("Sales")
                                  .selectRows()
                                  .column("amount", c -> c.progress(0, 2).label("Amount").pin())
                                  .column("paid", c -> c.hide())));
              app.dataFrame()
                  .ask(
                      Map.of(
                          "from",
                          0,
                          "count",
                          10,
                          "search",
                          "o",
                          "sort",
                          List.of(List.of("amount", true))));
            }),
        new Case(
            "41-rows-are-chosen",
            ui -> ui.text(ui.dataFrame(SALES, o -> o.selectRows()).toString()),
            app ->
                app.dataFrame()
                    .set(
                        new TreeMap<>(
                            Map.of(
                                "rows",
                                List.of(1),
                                "version",
                                Objects.requireNonNull(app.dataFrame().prop("version")))))),
        new Case(
            "48-rows-are-edited",
            ui ->
                ui.text(
                    ui.dataEditor("Sales", Sale.class, SALES, o -> o.addRows().deleteRows())
                        .toString()),
            app ->
                app.dataEditor("Sales")
                    .edit(1, "amount", 2.5)
                    .paste(1, "city", "Bern\t2026-01-04\t3\nRiga\t2026-01-05\t4")
                    .delete(0)
                    .undo()
                    .redo()),
        new Case(
            "49-what-is-wrong-with-a-row",
            ui ->
                ui.dataEditor(
                    "Sales",
                    Sale.class,
                    SALES,
                    o ->
                        o.column("amount", c -> c.range(0, 9))
                            .validate(s -> s.paid() && s.amount() == 0 ? "nothing to pay" : "")),
            app ->
                app.dataEditor("Sales")
                    .edit(0, "amount", 10)
                    .edit(0, "day", "soon")
                    .edit(1, "amount", 0)
                    .edit(1, "paid", true)));
  }

  private static final List<Sale> SALES =
      List.of(
          new Sale("Oslo", LocalDate.of(2026, 1, 2), 1.5, true),
          new Sale("Rome", LocalDate.of(2026, 1, 3), 2, false));

  private static void charts(Ui ui, List<Sale> sales) {
    ui.areaChart(
        sales,
        o ->
            o.x("day")
                .y("amount")
                .color("city")
                .stack()
                .zoom()
                .xArea(sales.get(0).day(), sales.get(0).day(), "Today"));
    ui.scatterChart(
        List.of(1.5, 2.0),
        o -> o.y("n", n -> n).size("n", n -> n).xLog().yMin(0).decimals(1).last(9));
    ui.histogram(List.of(1, 2, 2, 9), o -> o.title("How often").bins(4).selectBox());
    ui.heatMap(sales, o -> o.x("city").y("paid").value("amount").labels().compact());
    ui.boxPlot(List.of(1, 2, 3, 4, 100), o -> o.unit("mm"));
    ui.pieChart(
        sales, o -> o.label(Sale::city).donut().selectPoints().colors(Map.of("Oslo", "#117158")));
  }

  private static void moreInputs(Ui ui) {
    List<String> options = List.of("a", "b");
    LocalDate day = LocalDate.of(2026, 1, 2);
    ui.multiSelect("Many", options, o -> o.initial(List.of("b")).max(2).placeholder("Pick"));
    ui.pills("Pills", options);
    ui.segmented("Segmented", options);
    ui.selectSlider("Ordered", options, o -> o.initial("b"));
    ui.textArea("Area", "two\nlines", o -> o.rows(5));
    ui.textInput("Code", o -> o.pattern("[0-9]+", "Digits").debounce(Duration.ofMillis(300)));
    ui.dateInput("Date", day, o -> o.min(day).max(day.plusDays(9)));
    ui.dateInput("Perhaps");
    ui.timeInput("Time", LocalTime.of(9, 30), o -> o.step(Duration.ofMinutes(15)));
    ui.dateTimeInput("Both", day.atTime(9, 30));
    ui.dateRange("Range", day, day.plusDays(6));
    ui.color("Colour", "#0b7fa8");
    ui.feedback("Stars");
    ui.feedback("Thumbs", o -> o.thumbs());
    ui.link("Link", "https://example.org/", o -> o.icon("📖").primary());
    ui.menuButton("Menu", options, o -> o.shortcut("ctrl+m").icon("📦"));
    ui.checkbox("Hidden", o -> o.labelVisibility(LabelVisibility.HIDDEN));
  }

  private static void pages(Ui ui) {
    ui.navigation(
        n ->
            n.page(
                    "Home",
                    home -> {
                      home.pageLink(
                          "reports/sales", o -> o.label("Sales of 2012").query("year", 2012));
                      if (home.button("Go")) {
                        home.switchPage("reports/sales", Map.of("year", 2013));
                      }
                    },
                    p -> p.icon("🏠"))
                .section("Reports")
                .page(
                    "Sales",
                    sales -> sales.slider("Year", 2000, 2020, 2010, o -> o.bindQuery("year")),
                    p -> p.path("reports/sales")));
  }

  private static int sales(LoadContext load) {
    load.progress(0.5, "June");
    load.sleep(Duration.ofSeconds(1));
    return 4000;
  }

  private static String waited(AppTest app) {
    app.advance(Duration.ofMillis(50));
    return "got it";
  }

  private static int square(int x) {
    return x * x;
  }

  private static AppBody rows(String... keys) {
    return ui -> {
      for (String key : keys) {
        ui.keyed(key).text(key);
      }
    };
  }

  private static void media(Ui ui) {
    String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";
    ui.image(svg, o -> o.alt("alt").caption("caption").width(40));
    ui.image("https://example.org/a.png", o -> o.stretch());
    ui.image(new byte[] {1, 2, 3}, o -> o.alt("broken"));
    ui.audio("RIFF....WAVE".getBytes(StandardCharsets.UTF_8), o -> o.label("label").loop());
    ui.video("https://example.org/a.mp4", o -> o.width(320).autoplay().caption("film"));
    ui.pdf("%PDF-1.7".getBytes(StandardCharsets.UTF_8), o -> o.label("Report").height(300));
    ui.downloadButton("Save", "a,b", "data.csv", o -> o.primary().help("help"));
    ui.fileUpload("File", o -> o.maxBytes(1000).disabled());
  }

  private static void texts(Ui ui) {
    ui.title("Title :wave:", o -> o.anchor("top").help("help"));
    ui.header("Header", o -> o.noAnchor());
    ui.subheader("Sub $x$");
    ui.code("a\nb", "sql", o -> o.lineNumbers().wrap().help("help"));
    ui.code("plain", "");
    ui.latex("\\frac{1}{2}");
    ui.badge("New");
    ui.badge("Beta", o -> o.color(Hue.ORANGE).icon(":bug:").help("help"));
    ui.html("<p>html</p>");
    ui.space();
    ui.space(40);
  }

  private static void everything(Ui ui) {
    ui.title("Title");
    ui.header("Header");
    ui.subheader("Subheader");
    ui.markdown("**bold**");
    ui.caption("caption");
    ui.text("text");
    ui.code("int x = 1;");
    ui.divider();
    ui.metric("Metric", 1234.5, -3, o -> o.inverse().help("help").barSpark(1, Double.NaN, 2));
    ui.json(Map.of("a", List.of(1, 2)));
    var sales =
        List.of(
            new Sale("Oslo", LocalDate.of(2026, 1, 2), 1.5, true),
            new Sale("Rome", LocalDate.of(2026, 1, 3), 2, false));
    ui.table(sales);
    ui.dataFrame(sales, o -> o.label("Data frame").height(200));
    ui.dataEditor("Data editor", Sale.class, sales, o -> o.rowKey("city").addRows().height(200));
    ui.lineChart(sales, o -> o.x("Day", Sale::day).y("Amount", Sale::amount).title("Sales"));
    ui.barChart(List.of(1, 2, 3), o -> o.y("n", n -> n).stack().height(200));
    charts(ui, sales);
    ui.button("Button", o -> o.primary());
    ui.checkbox("Checkbox");
    ui.toggle("Toggle", true);
    ui.slider("Slider", 0, 100, 50, o -> o.unit("km"));
    ui.slider("Fraction", 0.0, 1.0, 0.5);
    ui.rangeSlider("Range", 0, 10, 2, 8);
    ui.numberInput("Number", 3, o -> o.min(0).max(9));
    ui.textInput("Text", o -> o.placeholder("name").key("name"));
    ui.select("Select", List.of("a", "b"));
    ui.radio("Radio", List.of("a", "b"), o -> o.horizontal());
    ui.columns(2, o -> o.weights(2, 1)).forEach(column -> column.text("column"));
    ui.container(o -> o.border()).text("in a container");
    ui.expander("Expander", o -> o.expanded()).text("in an expander");
    ui.row(o -> o.spread()).text("in a row");
    ui.grid(3, o -> o.mediumGap()).text("in a grid");
    ui.container(o -> o.height(200).autoscroll()).text("in a log");
    ui.form("Form", form -> form.formSubmit("Submit"));
    ui.popover("Popover").text("in a popover");
    ui.tabs(t -> t.tab("A", a -> a.text("in a tab")).tab("B", b -> b.text("hidden")));
    ui.empty().text("in a slot");
    ui.info("info");
    ui.success("success");
    ui.warning("warning");
    ui.error("error");
    ui.progress(0.4, "progress");
    ui.skeleton();
    ui.skeleton(o -> o.height(120));
    ui.fragment("Fragment", part -> part.text("in a fragment"));
    ui.status("Status").step("step");
    ui.chatMessage("user").text("in a message");
    ui.chatInput("Chat input", o -> o.stoppable());
    ui.sidebar().text("sidebar");
    ui.bottom().text("bottom");
    ui.logo("Logo", o -> o.image("logo.png"));
    ui.page(o -> o.title("Page").wide());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void an_app_sends_what_the_file_says(Case golden) throws IOException {
    String actual = record(golden);
    Path file = CASES.resolve(golden.name() + ".json");
    if (Boolean.getBoolean("wire.write")) {
      Files.createDirectories(CASES);
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }

  @Test
  void every_file_replays_to_its_tree() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(CASES)) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo((int) cases().count());
    for (Path file : files) {
      Map<?, ?> golden = (Map<?, ?>) Json.parse(Files.readString(file));
      Mirror client = new Mirror();
      long newest = 0;
      if (golden.get("before") != null) {
        client.snapshot(nodes((Map<?, ?>) golden.get("before")));
      }
      for (Object frame : (List<?>) golden.get("frames")) {
        Map<?, ?> fields = (Map<?, ?>) frame;
        if (fields.get("run") instanceof Long run) {
          assertThat(run).as("run of " + file).isGreaterThanOrEqualTo(newest);
          newest = run;
        }
        switch ((String) fields.get("t")) {
          case "patch" -> client.patch((List<?>) fields.get("ops"));
          case "snapshot" -> client.snapshot((List<?>) fields.get("nodes"));
          default -> {}
        }
      }
      assertThat(client.root().toMap())
          .as(file.toString())
          .isEqualTo(complete(golden.get("after")));
    }
  }

  private static List<Object> nodes(Map<?, ?> tree) {
    List<Object> nodes = new ArrayList<>();
    collect(tree, nodes);
    return nodes;
  }

  // In a file, absent children or properties are none.
  private static Map<String, Object> complete(Object tree) {
    Map<?, ?> item = (Map<?, ?>) tree;
    Map<String, Object> complete = new LinkedHashMap<>();
    complete.put("id", item.get("id"));
    complete.put("kind", item.get("kind"));
    complete.put("props", item.get("props") == null ? Map.of() : item.get("props"));
    complete.put("children", children(item).stream().map(WireCasesTest::complete).toList());
    return complete;
  }

  private static List<?> children(Map<?, ?> item) {
    return item.get("children") == null ? List.of() : (List<?>) item.get("children");
  }

  private static void collect(Map<?, ?> parent, List<Object> nodes) {
    for (Object child : children(parent)) {
      Map<String, Object> item = complete(child);
      nodes.add(List.of(parent.get("id"), item.get("id"), item.get("kind"), item.get("props")));
      collect(item, nodes);
    }
  }

  private static String record(Case golden) {
    try (AppTest app = AppTest.startAllowingErrors(golden.before())) {
      AtomicReference<Object> before = new AtomicReference<>();
      int sent = app.messages().size();
      // The client shows what the user does before it sends that: see the first thing it sends.
      app.beforeSending(() -> before.compareAndSet(null, app.tree()));
      Object quiet = app.tree();
      golden.step().accept(app);
      Map<String, Object> file = new LinkedHashMap<>();
      file.put("name", golden.name());
      file.put("before", Objects.requireNonNullElse(before.get(), quiet));
      file.put(
          "frames",
          app.messages().subList(sent, app.messages().size()).stream()
              .flatMap(String::lines)
              .map(Json::parse)
              .toList());
      file.put("after", app.tree());
      return pretty(JsonWriter.text(file));
    }
  }

  // One line for each frame and element, so that a change is seen in a diff.
  private static String pretty(String json) {
    return json.replace("{\"t\":", "\n{\"t\":")
            .replace("{\"id\":", "\n{\"id\":")
            .replace("[\"add\",", "\n[\"add\",")
            .replace(",\"frames\":", ",\n\"frames\":")
            .replace(",\"after\":", ",\n\"after\":")
            .replaceAll("WireCasesTest.java:\\d+", "App.java:1")
            .replace("WireCasesTest", "App")
        + "\n";
  }
}
