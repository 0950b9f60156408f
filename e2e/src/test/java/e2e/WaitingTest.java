package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What waits does not freeze: the example of it, on both hosts. */
class WaitingTest extends Browser {
  private static final Path APP = AppProcess.ROOT.resolve("examples/waiting/App.java");

  @TempDir static Path folder;
  private static final Map<Place, String> URLS = new EnumMap<>(Place.class);
  private static final List<AutoCloseable> HOSTS = new java.util.ArrayList<>();

  enum Place {
    SERVER,
    BROWSER
  }

  // One host for all tests: a build for the browser takes its time.
  private static String url(Place place) throws Exception {
    String known = URLS.get(place);
    if (known != null) {
      return known;
    }
    String url;
    if (place == Place.SERVER) {
      AppProcess app = AppProcess.run(APP);
      HOSTS.add(app);
      url = app.url();
    } else {
      AppProcess site = Site.of(APP, folder.resolve("site"));
      HOSTS.add(site);
      url = site.url();
    }
    URLS.put(place, url);
    return url;
  }

  @AfterAll
  static void stopHosts() throws Exception {
    for (AutoCloseable host : HOSTS) {
      host.close();
    }
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static int seconds(Page page) {
    Locator clock = element(page, "metric").filter(having("Seconds that you looked"));
    return Integer.parseInt(clock.innerText().replaceAll("\\D", ""));
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void awaitSeconds(Page page, int atLeast) {
    page.waitForCondition(() -> seconds(page) >= atLeast);
  }

  @ParameterizedTest
  @EnumSource
  void a_spinner_is_seen_during_the_wait_and_the_page_answers(Place place) throws Exception {
    Page page = open(url(place));
    button(page, "Count to three").click();
    assertThat(text(page, "Counted to 1")).isVisible();
    assertThat(text(page, "The answer is 42")).hasCount(0);
    assertThat(page.locator("[data-element=spinner] .rn-ring")).isVisible();
    int then = seconds(page);
    // Another part answers while this one waits.
    page.getByLabel("The weather service is down").check();
    assertThat(page.locator("[data-element=spinner] .rn-ring")).isVisible();
    assertThat(element(page, "error")).hasText("No answer from the weather service");
    assertThat(text(page, "The answer is 42")).isVisible();
    assertThat(element(page, "spinner")).hasCount(0);
    awaitSeconds(page, then + 2);
  }

  @ParameterizedTest
  @EnumSource
  void a_load_completes_and_only_its_part_changes(Place place) throws Exception {
    Page page = openAtOnce(url(place), 1280, 900, ColorScheme.LIGHT);
    assertThat(element(page, "skeleton")).hasCount(2);
    page.evaluate(
        """
        () => {
          window.changed = [];
          new MutationObserver(all => all.forEach(m => window.changed.push(
            (m.target.nodeType === 1 ? m.target : m.target.parentElement)
              .closest('.rn-columns, [data-element=fragment], main').textContent)))
            .observe(document.querySelector('main [data-element=textInput]').closest('[data-element=column]'),
              {subtree: true, childList: true, characterData: true, attributes: true});
        }""");
    assertThat(element(page, "metric").filter(having("Oslo"))).containsText("21 °C");
    assertThat(element(page, "table").locator("tbody tr")).hasCount(3);
    assertThat(element(page, "skeleton")).hasCount(0);
    assertThat((List<?>) page.evaluate("() => window.changed")).isEmpty();

    // It refreshes itself, with the old values on the page until the new ones are there.
    Locator price = element(page, "table").locator("tbody td").nth(1);
    String first = price.innerText();
    assertThat(price)
        .not()
        .hasText(first, new LocatorAssertions.HasTextOptions().setTimeout(15_000));
  }

  @ParameterizedTest
  @EnumSource
  void typed_text_and_focus_are_kept_while_a_fragment_ticks(Place place) throws Exception {
    Page page = open(url(place));
    Locator name = page.getByLabel("Your name");
    name.pressSequentially("Ada");
    int then = seconds(page);
    awaitSeconds(page, then + 2);
    assertThat(name).isFocused();
    assertThat(name).hasValue("Ada");
    name.pressSequentially(" L");
    assertThat(name).hasValue("Ada L");
    name.press("Enter");
    assertThat(text(page, "Nothing freezes, Ada L.")).isVisible();
  }

  @ParameterizedTest
  @EnumSource
  void steps_are_told_and_a_task_is_cancelled_and_started_again(Place place) throws Exception {
    Page page = open(url(place));
    button(page, "Import").click();
    button(page, "Export").click();
    Locator status = element(page, "status");
    assertThat(status).containsText("Importing");
    assertThat(status).containsText("Reading the file");
    assertThat(element(page, "progress").filter(having("of 20"))).isVisible();
    assertThat(button(page, "Export")).hasAttribute("aria-busy", "true");
    button(page, "Cancel").click();
    assertThat(element(page, "warning")).isVisible();
    assertThat(status).containsText("Imported 10 rows");
    button(page, "Export").click();
    assertThat(text(page, "Exported to report.pdf")).isVisible();
  }

  @ParameterizedTest
  @EnumSource
  void an_answer_grows_and_the_stop_button_ends_it(Place place) throws Exception {
    Page page = open(url(place));
    Locator input = page.getByPlaceholder("Say something");
    input.fill("hello");
    input.press("Enter");
    Locator answer = element(page, "chatMessage").last();
    assertThat(answer.locator("strong")).hasText("hello");
    int early = answer.innerText().length();
    assertThat(answer).not().containsText("all the way.");
    assertThat(answer).containsText("all the way.");
    assertThat(answer.innerText().length()).isGreaterThan(early);
    assertThat(element(page, "chatMessage")).hasCount(2);
    idle(page);

    input.fill("again");
    input.press("Enter");
    assertThat(element(page, "chatMessage").last().locator("strong")).hasText("again");
    button(page, "Stop answering").click();
    idle(page);
    assertThat(element(page, "chatMessage").last()).not().containsText("all the way.");
    assertThat(element(page, "exception")).hasCount(0);
    // The page lives on.
    page.getByLabel("Your name").fill("Ada");
    page.getByLabel("Your name").press("Enter");
    assertThat(text(page, "Nothing freezes, Ada.")).isVisible();
  }

  @ParameterizedTest
  @EnumSource
  void a_clock_rests_while_nobody_looks(Place place) throws Exception {
    Page page = open(url(place));
    awaitSeconds(page, 2);
    look(page, false);
    // The host has heard of it when it has answered something that was said afterwards.
    page.getByLabel("Your name").fill("Ada");
    page.getByLabel("Your name").press("Enter");
    assertThat(text(page, "Nothing freezes, Ada.")).isVisible();
    int hidden = seconds(page);
    button(page, "Count to three").click();
    assertThat(text(page, "The answer is 42")).isVisible(); // Four seconds later.
    assertThat(seconds(page)).isEqualTo(hidden);
    look(page, true);
    awaitSeconds(page, hidden + 2);
  }

  private static void look(Page page, boolean visible) {
    page.evaluate(
        """
        state => {
          Object.defineProperty(document, 'visibilityState', {configurable: true, get: () => state});
          Object.defineProperty(document, 'hidden', {configurable: true, get: () => state === 'hidden'});
          document.dispatchEvent(new Event('visibilitychange'));
        }""",
        visible ? "visible" : "hidden");
  }

  @ParameterizedTest
  @EnumSource
  void it_is_accessible_while_it_waits_and_fits_on_a_phone(Place place) throws Exception {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = open(url(place), 360, 740, scheme);
      button(page, "Import").click();
      button(page, "Export").click();
      page.getByPlaceholder("Say something").fill("hello");
      page.getByPlaceholder("Say something").press("Enter");
      assertThat(button(page, "Export")).hasAttribute("aria-busy", "true");
      assertThat(element(page, "chatMessage").last().locator("strong")).hasText("hello");
      Object wide = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
      assertThat(((Number) wide).intValue()).isLessThanOrEqualTo(0);
      assertThat(ExamplesTest.violations(page)).as(scheme.toString()).isEmpty();
    }
  }
}
