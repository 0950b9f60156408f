package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.AppBody;
import runnel.Context;
import runnel.Session;
import runnel.test.AppTest;

/** Pages, addresses and what is known of the visitor. */
class PagesTest {
  enum Color {
    RED,
    GREEN
  }

  private static final AppBody PAGES =
      ui -> {
        ui.text("above");
        String path =
            ui.navigation(
                n ->
                    n.page(
                            "Home",
                            home -> {
                              home.text("home " + home.textInput("Name", "nobody"));
                              home.pageLink("cities", o -> o.query("year", 2012));
                              if (home.button("Go")) {
                                home.switchPage("secret", Map.of("k", List.of(1, 2)));
                              }
                            })
                        .page("Cities", cities -> cities.text("cities " + cities.textInput("Name")))
                        .section("More")
                        .page(
                            "Hidden",
                            hidden -> hidden.text("hidden"),
                            p -> p.path("secret").hidden()));
        ui.text("at " + path);
      };

  @Test
  void the_page_that_the_address_names_is_drawn_between_what_all_pages_have() {
    try (var app = AppTest.startAt("cities", PAGES)) {
      assertThat(app.texts()).containsExactly("above", "cities ", "at cities");
      assertThat(app.pages()).containsExactly("Home", "Cities");
      assertThat(app.pageTitle()).isEqualTo("Cities");
      app.navigate("");
      assertThat(app.texts()).containsExactly("above", "home nobody", "at ");
      app.navigate("home");
      assertThat(app.texts()).contains("home nobody");
      app.navigate("secret");
      assertThat(app.texts()).contains("hidden");
      assertThat(app.historyEntries()).as("the app has gone nowhere by itself").isZero();
    }
  }

  @Test
  void links_and_the_app_itself_go_to_other_pages() {
    try (var app = AppTest.start(PAGES)) {
      app.pageLink("Cities").click();
      assertThat(app.address()).isEqualTo("cities?year=2012");
      assertThat(app.texts()).contains("cities ");
      app.navigate("");
      app.button("Go").click();
      assertThat(app.address()).isEqualTo("secret?k=1&k=2");
      assertThat(app.texts()).containsExactly("above", "hidden", "at secret");
      assertThat(app.historyEntries()).isEqualTo(1);
    }
  }

  @Test
  void an_address_that_is_no_page_says_so_and_the_rest_stays() {
    try (var app = AppTest.startAt("no/such", PAGES)) {
      assertThat(app.element("notFound").prop("path")).isEqualTo("no/such");
      assertThat(app.element("notFound").prop("home")).isEqualTo("Home");
      assertThat(app.texts()).containsExactly("above", "at no/such");
      assertThat(app.pageTitle()).isEmpty();
      app.navigate("cities");
      assertThat(app.elements("notFound")).isEmpty();
    }
  }

  @Test
  void inputs_of_a_page_keep_their_values_while_another_is_open_and_over_a_reload() {
    try (var app = AppTest.start(PAGES)) {
      app.textInput("Name").set("Ada");
      app.navigate("cities");
      assertThat(app.textInput("Name").value()).isEqualTo("");
      app.textInput("Name").set("Rome");
      app.navigate("");
      assertThat(app.texts()).contains("home Ada");
      app.reload();
      assertThat(app.texts()).contains("home Ada");
      app.navigate("cities");
      assertThat(app.texts()).contains("cities Rome");
    }
  }

  @Test
  void the_page_before_is_gone_as_soon_as_the_next_begins() {
    AppBody body =
        ui ->
            ui.navigation(
                n ->
                    n.page("One", one -> one.text("one"))
                        .page(
                            "Two",
                            two -> {
                              two.text("two");
                              two.sleep(Duration.ofSeconds(5));
                              two.text("done");
                            }));
    try (var app = AppTest.start(body)) {
      app.navigate("two");
      assertThat(app.texts()).containsExactly("two");
      app.navigate("");
      assertThat(app.texts()).as("a wait does not hold the visitor").containsExactly("one");
    }
  }

  @Test
  void pages_differ_by_visitor() {
    AppBody body =
        ui -> {
          boolean admin = ui.sidebar().checkbox("Admin");
          ui.navigation(
              n -> {
                n.page("Home", home -> home.text("home"));
                if (admin) {
                  n.page("Users", users -> users.text("users"));
                }
              });
        };
    try (var app = AppTest.startAt("users", body)) {
      assertThat(app.elements("notFound")).hasSize(1);
      app.sidebar().checkbox("Admin").set(true);
      assertThat(app.texts()).containsExactly("users");
      assertThat(app.pages()).containsExactly("Home", "Users");
    }
  }

  @Test
  void after_a_reload_the_address_bar_wins_but_not_after_a_broken_connection() {
    try (var app = AppTest.start(PAGES)) {
      app.button("Go").click();
      app.reconnect();
      assertThat(app.address()).isEqualTo("secret?k=1&k=2");
      app.reloadAt("cities");
      assertThat(app.mode()).isEqualTo("resync");
      assertThat(app.texts()).contains("cities ");
      assertThat(app.address()).isEqualTo("cities");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          same    | RN095 | Two pages have the same path "a": "A" and "a!"
          none    | RN096 | ui.navigation has no pages
          body    | RN096 | The page "A" has no body
          twice   | RN096 | ui.navigation was called twice in a run
          link    | RN097 | There is no page "b", but "a", ""
          early   | RN097 | There is no page "a": ui.navigation has not named any yet
          path    | RN098 | The page "A" cannot have the path "a b"
          emoji   | RN098 | The page "🏠" cannot have the path ""
          own     | RN098 | "assets" is the server's own
          long    | RN098 | parameter "x" has 3000 characters
          type    | RN098 | A query parameter is no java.time.LocalDate
          secret  | RN098 | A password does not belong into an address
          bound   | RN099 | Two inputs are bound to the parameter "x": slider "A"
          """)
  void mistakes_have_codes(String mistake, String code, String message) {
    AppBody body =
        ui -> {
          switch (mistake) {
            case "same" -> ui.navigation(n -> n.page("A", a -> {}).page("a!", a -> {}));
            case "none" -> ui.navigation(n -> {});
            case "body" -> ui.navigation(n -> n.page("A", nothing()));
            case "twice" -> {
              ui.navigation(n -> n.page("A", a -> {}));
              ui.navigation(n -> n.page("A", a -> {}));
            }
            case "link" -> ui.navigation(n -> n.page("A", a -> a.pageLink("b")));
            case "early" -> ui.switchPage("a");
            case "path" -> ui.navigation(n -> n.page("A", a -> {}, p -> p.path("a b")));
            case "emoji" -> ui.navigation(n -> n.page("🏠", a -> {}));
            case "own" -> ui.navigation(n -> n.page("A", a -> {}, p -> p.path("assets/x")));
            case "long" -> ui.queryParams().set("x", "x".repeat(3000));
            case "type" -> ui.queryParams().get("day", LocalDate.EPOCH);
            case "secret" -> ui.textInput("A", o -> o.password().bindQuery("x"));
            default -> {
              ui.slider("A", 0, 9, 5, o -> o.bindQuery("x"));
              ui.slider("B", 0, 9, 5, o -> o.bindQuery("x"));
            }
          }
        };
    try (var app = AppTest.startAllowingErrors(ui -> {})) {
      app.navigate("?day=2026-01-01");
      app.replace(body);
      assertThat(app.exception().prop("code")).isEqualTo(code);
      assertThat(String.valueOf(app.exception().prop("message"))).contains(message);
    }
  }

  @SuppressWarnings("NullAway") // As an author's code may.
  private static AppBody nothing() {
    return (@Nullable AppBody) null;
  }

  @Test
  void a_page_that_fails_leaves_the_others() {
    AppBody body =
        ui ->
            ui.navigation(
                n ->
                    n.page("Good", good -> good.text("good"))
                        .page(
                            "Bad",
                            bad -> {
                              throw new IllegalStateException("bad");
                            }));
    try (var app = AppTest.startAllowingErrors(body)) {
      app.navigate("bad");
      assertThat(app.exception().toString()).contains("bad");
      app.navigate("");
      assertThat(app.texts()).containsExactly("good");
      assertThat(app.elements("exception")).isEmpty();
    }
  }

  @Test
  void an_endless_switch_comes_to_an_end() {
    AppBody body =
        ui ->
            ui.navigation(
                n -> n.page("A", a -> a.switchPage("b")).page("B", b -> b.switchPage("a")));
    try (var app = AppTest.startAllowingErrors(body)) {
      assertThat(app.exception().prop("code")).isEqualTo("RN021");
    }
  }

  // ---- Parameters

  @Test
  void parameters_are_read_by_type_and_what_does_not_fit_is_not_there() {
    List<Object> got = new ArrayList<>();
    AppBody body =
        ui -> {
          var query = ui.queryParams();
          got.add(query.get("n", 1));
          got.add(query.get("big", 1L));
          got.add(query.get("d", 1.5));
          got.add(query.get("b", false));
          got.add(query.get("s", "none"));
          got.add(query.get("c", Color.RED));
          got.add(query.get("day", LocalDate.EPOCH, LocalDate::parse));
          got.add(query.getAll("many"));
          got.add(query.has("n"));
        };
    String all = "?n=7&big=99999999999&d=2.5&b=true&s=x=y&c=GREEN&day=2026-01-02&many=1&many=2";
    try (var app = AppTest.startAt(all, body)) {
      assertThat(got)
          .containsExactly(
              7,
              99999999999L,
              2.5,
              true,
              "x=y",
              Color.GREEN,
              LocalDate.of(2026, 1, 2),
              List.of("1", "2"),
              true);
      got.clear();
      app.navigate("?n=1.5&big=x&d=NaN&b=yes&c=BLUE&day=soon");
      assertThat(got)
          .containsExactly(1, 1L, 1.5, false, "none", Color.RED, LocalDate.EPOCH, List.of(), true);
    }
  }

  @Test
  void writing_replaces_or_pushes_is_read_at_once_and_draws_nothing_again() {
    List<String> log = new ArrayList<>();
    AppBody body =
        ui -> {
          log.add("drawn");
          var query = ui.queryParams();
          if (ui.button("Set")) {
            query.set("year", 2012);
            query.set("tags", List.of("a", "b"));
            log.add(query.names().toString());
          }
          if (ui.button("Push")) {
            query.push(Map.of("year", 2013));
          }
          if (ui.button("Clear")) {
            query.clear();
          }
        };
    try (var app = AppTest.startAt("?x=1", body)) {
      app.button("Set").click();
      assertThat(app.address()).isEqualTo("?x=1&year=2012&tags=a&tags=b");
      assertThat(app.historyEntries()).isZero();
      app.button("Push").click();
      assertThat(app.address()).contains("year=2013");
      assertThat(app.historyEntries()).isEqualTo(1);
      app.button("Clear").click();
      assertThat(app.address()).isEmpty();
      assertThat(log).containsExactly("drawn", "drawn", "[x, year, tags]", "drawn", "drawn");
    }
  }

  @Test
  void a_parameter_written_from_elsewhere_draws_the_page() {
    Session[] session = new Session[1];
    var params = new runnel.QueryParams[1];
    AppBody body =
        ui -> {
          session[0] = ui.session();
          params[0] = ui.queryParams();
          ui.text("n " + params[0].get("n", 0));
        };
    try (var app = AppTest.start(body)) {
      params[0].set("n", 5);
      app.advance(Duration.ZERO);
      assertThat(app.texts()).containsExactly("n 5");
      session[0].post(() -> params[0].set("n", 6));
      app.advance(Duration.ZERO);
      assertThat(app.texts()).containsExactly("n 6");
    }
  }

  // ---- Bound inputs

  private static final AppBody BOUND =
      ui -> {
        int year = ui.slider("Year", 2000, 2020, 2010, o -> o.bindQuery("year"));
        var range = ui.rangeSlider("Range", 0, 10, 2, 8, o -> o.bindQuery("r"));
        String word = ui.textInput("Word", o -> o.bindQuery("w").maxLength(5000));
        boolean on = ui.checkbox("On", o -> o.bindQuery("on"));
        Color color = ui.select("Color", Color.class, o -> o.bindQuery("c"));
        ui.text(
            year + " " + range.low() + "-" + range.high() + " " + word + " " + on + " " + color);
      };

  @Test
  void bound_inputs_begin_with_what_the_address_says_and_write_what_the_user_does() {
    try (var app = AppTest.startAt("?year=2012&r=3&r=4&w=12&on=true&c=GREEN&other=x", BOUND)) {
      assertThat(app.texts()).containsExactly("2012 3-4 12 true GREEN");
      app.slider("Year").set(2015);
      app.checkbox("On").set(false);
      assertThat(app.address()).isEqualTo("?year=2015&r=3&r=4&w=12&c=GREEN&other=x");
      app.slider("Year").set(2010);
      assertThat(app.address())
          .as("what it begins with")
          .isEqualTo("?r=3&r=4&w=12&c=GREEN&other=x");
      assertThat(app.historyEntries()).isZero();
      assertThat(app.problems()).isEmpty();
    }
  }

  @Test
  void back_gives_bound_inputs_their_earlier_values() {
    try (var app = AppTest.startAt("?year=2012", BOUND)) {
      app.navigate("?year=2013");
      assertThat(app.texts().get(0)).startsWith("2013");
      app.slider("Year").set(2014);
      app.navigate("?year=2012");
      assertThat(app.texts().get(0)).startsWith("2012");
      app.navigate("");
      assertThat(app.texts().get(0)).startsWith("2010");
      assertThat(app.slider("Year").value()).isEqualTo(2010L);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?year=1999",
        "?year=x",
        "?year=",
        "?year=[1,2]",
        "?r=5",
        "?r=8&r=2",
        "?c=BLUE",
        "?on=1"
      })
  void what_a_bound_input_does_not_take_is_ignored_and_goes_from_the_address(String address) {
    try (var app = AppTest.startAt(address, BOUND)) {
      assertThat(app.texts()).containsExactly("2010 2-8  false RED");
      assertThat(app.address()).isEmpty();
    }
  }

  @Test
  void a_bound_input_that_was_emptied_stays_empty() {
    AppBody body =
        ui -> {
          List<String> tags =
              ui.multiSelect(
                  "Tags", List.of("a", "b", "c"), o -> o.initial(List.of("a", "b")).bindQuery("t"));
          ui.text(tags.toString());
        };
    try (var app = AppTest.start(body)) {
      app.multiSelect("Tags").set(List.of());
      assertThat(app.address()).isEqualTo("?t=");
      app.multiSelect("Tags").set(List.of("c"));
      assertThat(app.address()).isEqualTo("?t=c");
    }
    try (var app = AppTest.startAt("?t=", body)) {
      assertThat(app.texts()).containsExactly("[]");
    }
  }

  @Test
  void an_address_gives_nothing_to_an_input_that_is_disabled() {
    AppBody body =
        ui -> ui.text("" + ui.slider("Price", 0, 9, 5, o -> o.bindQuery("price").disabled()));
    try (var app = AppTest.startAt("?price=0", body)) {
      assertThat(app.texts()).containsExactly("5");
    }
  }

  @Test
  void what_is_too_long_for_an_address_is_still_what_the_input_holds() {
    try (var app = AppTest.start(BOUND)) {
      app.textInput("Word").set("x".repeat(4000));
      assertThat(app.address()).isEmpty();
      app.reload();
      assertThat((String) app.textInput("Word").value()).hasSize(4000);
    }
  }

  @Test
  void bound_inputs_of_a_page_keep_their_values_when_the_visitor_comes_back_by_a_link() {
    AppBody body =
        ui ->
            ui.navigation(
                n ->
                    n.page("A", a -> a.slider("x", 0, 9, 5, o -> o.bindQuery("x")))
                        .page("B", b -> b.text("b")));
    try (var app = AppTest.start(body)) {
      app.slider("x").set(7);
      assertThat(app.address()).isEqualTo("?x=7");
      app.navigate("b");
      app.navigate("");
      assertThat(app.slider("x").value()).isEqualTo(7L);
      assertThat(app.address()).isEqualTo("?x=7");
    }
  }

  // ---- What a client should not send

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"value\":null",
        "\"value\":\"cities\"",
        "\"value\":{\"path\":1,\"query\":[]}",
        "\"value\":{\"path\":\"cities\"}",
        "\"value\":{\"path\":\"cities\",\"query\":{}}",
        "\"trigger\":true"
      })
  void what_is_no_address_is_refused(String fields) {
    try (var app = AppTest.start(PAGES)) {
      app.send("{\"t\":\"event\",\"ref\":1,\"id\":\"address\"," + fields + "}");
      app.advance(Duration.ZERO);
      assertThat(app.problems()).hasSize(1);
      assertThat(app.problems().get(0)).containsEntry("code", "RN033").containsEntry("ref", 1L);
      assertThat(app.texts()).contains("home nobody");
    }
  }

  @Test
  void an_address_without_measure_is_cut() {
    String pairs = "[\"a\",\"1\"],[\"a\",2],[\"b\"],7,[\"c\",\"" + "x".repeat(3000) + "\"]";
    List<String> names = new ArrayList<>();
    AppBody body =
        ui -> {
          names.clear();
          names.addAll(ui.queryParams().names());
          PAGES.run(ui);
        };
    try (var app = AppTest.start(body)) {
      app.send(
          "{\"t\":\"event\",\"ref\":1,\"id\":\"address\",\"value\":{\"path\":\""
              + "p".repeat(100_000)
              + "\",\"query\":["
              + pairs
              + "]}}");
      app.advance(Duration.ZERO);
      assertThat(names).containsExactly("a");
      assertThat((String) app.element("notFound").prop("path")).hasSize(2000);
    }
  }

  // ---- The visitor

  @Test
  void the_visitor_is_known_and_a_change_of_colours_draws_the_page() {
    Context[] seen = new Context[1];
    AppBody body =
        ui -> {
          seen[0] = ui.context();
          ui.text(seen[0].theme().name());
        };
    try (var app = AppTest.start(body)) {
      assertThat(seen[0].locale()).isEqualTo(Locale.ROOT);
      assertThat(seen[0].timeZone()).isEqualTo(ZoneOffset.UTC);
      assertThat(seen[0].header("Accept")).isNull();
      app.context("locale", "de-AT");
      app.context("timeZone", "Europe/Vienna");
      app.context("theme", "dark");
      app.context("url", "https://example.org/app/");
      app.context("embedded", true);
      app.header("Accept-Language", "de");
      app.header("Cookie", "a=1; b=x=y; broken; a=2");
      app.reload();
      assertThat(app.texts()).containsExactly("DARK");
      assertThat(seen[0].locale()).isEqualTo(Locale.forLanguageTag("de-AT"));
      assertThat(seen[0].timeZone().getId()).isEqualTo("Europe/Vienna");
      assertThat(seen[0].url()).isEqualTo("https://example.org/app/");
      assertThat(seen[0].embedded()).isTrue();
      assertThat(seen[0].header("accept-LANGUAGE")).isEqualTo("de");
      assertThat(seen[0].cookies()).isEqualTo(Map.of("a", "1", "b", "x=y"));
      app.send("{\"t\":\"context\",\"changes\":{\"theme\":\"light\",\"timeZone\":\"Mars/Base\"}}");
      app.advance(Duration.ZERO);
      assertThat(app.texts()).containsExactly("LIGHT");
      assertThat(seen[0].timeZone()).isEqualTo(ZoneOffset.UTC);
    }
  }
}
