package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import runnel.Ui;

/** The gallery: every element, on pages that all can use. */
class GalleryTest extends Browser {
  private static final Path APP = AppProcess.ROOT.resolve("examples/gallery/App.java");

  /**
   * What is not drawn, and no example of the gallery could show; {@code sql}, for which each site
   * of the gallery would carry the 35 MB of DuckDB (examples/sql shows it); {@code secrets}, with
   * which there would be no site.
   */
  private static final Set<String> NOT_SHOWN =
      Set.of("checkpoint", "prefetch", "loads", "session", "sql", "secrets");

  private static AppProcess server;
  private static AppProcess site;

  @BeforeAll
  static void start() throws Exception {
    server = AppProcess.run(APP);
    site = Site.of(APP, folder());
  }

  @AfterAll
  static void stop() {
    server.close();
    site.close();
  }

  private static String url(Host host) {
    return host == Host.SERVER ? server.url() : site.url();
  }

  @Test
  void every_method_of_ui_is_shown() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.list(APP.getParent())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        sources.append(Files.readString(file));
      }
    }
    Set<String> missing = new TreeSet<>();
    for (Method method : Ui.class.getMethods()) {
      if (method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers())) {
        missing.add(method.getName());
      }
    }
    missing.removeIf(name -> sources.indexOf("." + name + "(") >= 0);
    missing.removeAll(NOT_SHOWN);
    assertThat(missing).isEmpty();
  }

  /** A topic by its link in the navigation. */
  record Topic(String url, String title) {
    void show(Page page) {
      page.navigate(url);
      // Pages of a site are within one document, which is idle until it has heard of it.
      assertThat(element(page, "title").first()).containsText(title);
      idle(page);
      assertThat(element(page, "exception")).hasCount(0);
    }
  }

  private static List<Topic> topics(Page page) {
    List<?> links =
        (List<?>)
            page.locator("nav a")
                .evaluateAll(
                    "links => links.map(a => a.href + ' ' + a.lastElementChild.textContent)");
    assertThat(links).hasSizeGreaterThan(12);
    return links.stream()
        .map(link -> ((String) link).split(" ", 2))
        .map(link -> new Topic(link[0], link[1]))
        .toList();
  }

  /** Labels that do not fit their own box. */
  private static final String CROWDED =
      """
      () => [...document.querySelectorAll("main label")].filter(label => label.offsetWidth > 1
        && (label.scrollWidth > label.clientWidth + 1 || label.scrollHeight > label.clientHeight + 3))
        .map(label => label.outerHTML)
      """;

  @ParameterizedTest
  @CsvSource({"SERVER, LIGHT", "SERVER, DARK", "BROWSER, LIGHT", "BROWSER, DARK"})
  void every_page_is_accessible_and_fits_on_a_phone(Host host, ColorScheme scheme)
      throws Exception {
    Page page = open(url(host), 1280, 900, scheme);
    for (Topic topic : topics(page)) {
      topic.show(page);
      assertThat(ExamplesTest.violations(page)).as(topic + " " + scheme).isEmpty();
      assertThat((List<?>) page.evaluate(CROWDED)).as(topic.title()).isEmpty();
      page.setViewportSize(360, 740);
      Object wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
      assertThat(((Number) wide).intValue()).as("%s", topic).isLessThanOrEqualTo(0);
      page.setViewportSize(1280, 900);
    }
  }

  /** What has the focus: its number among those that had it, and whether that is to be seen. */
  private static final String FOCUSED =
      """
      () => {
        let e = document.activeElement;
        while (e.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
        if (e === document.body) return null;
        window.focused ??= [];
        if (!focused.includes(e)) focused.push(e);
        const { width, height, x, right } = e.getBoundingClientRect();
        const ringed = box => {
          const style = box === null ? undefined : getComputedStyle(box);
          return style && (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== "none");
        };
        // The ring of a slider is around its thumb, that of a date around its part, that of a cell is its border.
        const seen = ["range", "date", "time", "datetime-local"].includes(e.type) || e.closest(".ag-root") !== null
          || [e, e.parentElement, e.nextElementSibling, e.closest("label")].some(ringed);
        return [focused.indexOf(e), seen && width > 0 && height > 0 && right > 0 && x < innerWidth, e.outerHTML.slice(0, 200)];
      }
      """;

  @ParameterizedTest
  @EnumSource(Host.class)
  void the_tab_key_walks_through_every_page_and_is_nowhere_caught(Host host) throws Exception {
    Page page = open(url(host));
    for (Topic topic : topics(page)) {
      topic.show(page);
      page.evaluate("() => { document.activeElement.blur(); window.focused = []; }");
      Set<Object> reached = new HashSet<>();
      int last = -1;
      boolean round = false;
      for (int i = 0; i < 150 && !round; i++) {
        page.keyboard().press("Tab");
        List<?> at = (List<?>) page.evaluate(FOCUSED);
        round = at == null || (at.getFirst().equals(0) && reached.size() > 1);
        if (!round) {
          int now = (Integer) at.getFirst();
          // Tab goes through the parts of a date within one field.
          assertThat(reached.add(now) || now == last).as("%s: caught at %s", topic, at).isTrue();
          assertThat(at.get(1)).as("%s: the focus is seen at %s", topic, at).isEqualTo(true);
          last = now;
        }
      }
      assertThat(round).as("%s: comes to an end", topic).isTrue();
      assertThat(reached).as("%s", topic).hasSizeGreaterThan(20);
    }
  }

  @Test
  void the_keyboard_reaches_every_control_and_a_rerun_leaves_the_focus() {
    Page page = openAtOnce(server.url() + "choices", 1280, 900, ColorScheme.LIGHT, server.url());
    idle(page);
    page.getByLabel("Send me news").focus();
    page.keyboard().press("Space");
    assertThat(page.getByText("true, true")).isVisible();
    assertThat(page.getByLabel("Send me news")).isFocused();
    Object before = top(page, "Opinions");
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    assertThat(page.getByText("true, false")).isVisible();
    assertThat(page.getByLabel("Lights")).isFocused();
    assertThat(top(page, "Opinions")).as("nothing has jumped").isEqualTo(before);

    Locator share = page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Share"));
    share.focus();
    for (int i = 0; i < 3; i++) {
      page.keyboard().press("ArrowRight");
    }
    assertThat(page.getByText("43, 0.25")).isVisible();
    assertThat(share).isFocused();
    assertThat(top(page, "Opinions")).as("nothing has jumped").isEqualTo(before);

    // Backwards from the last control to the first, each with a ring around it.
    page.getByLabel("Send me news").focus();
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      reached.add(
          (String)
              page.evaluate(
                  """
                  () => {
                    const e = document.activeElement;
                    return e.closest('[data-element]')?.dataset.element ?? e.tagName;
                  }"""));
      page.keyboard().press("Tab");
    }
    assertThat(reached)
        .contains(
            "checkbox",
            "toggle",
            "select",
            "radio",
            "segmented",
            "multiSelect",
            "pills",
            "slider",
            "rangeSlider",
            "selectSlider",
            "feedback",
            "code");
  }

  private static Object top(Page page, String header) {
    return page.evaluate(
        "text => [...document.querySelectorAll('h2')].find(h => h.textContent.includes(text)).getBoundingClientRect().top + scrollY",
        header);
  }

  @ParameterizedTest
  @EnumSource(Host.class)
  void an_element_is_found_and_its_code_stands_beside_it(Host host) throws Exception {
    Page page = open(url(host));
    page.getByLabel("Search").fill("rangeSlider");
    assertThat(element(page, "rangeSlider")).hasCount(1);
    assertThat(element(page, "code")).hasCount(1);
    assertThat(element(page, "code"))
        .containsText("ui.rangeSlider(\"Years\", 1990, 2026, 2000, 2020)");
    assertThat(page.getByLabel("Search")).isFocused();
    page.getByLabel("Search").fill("no such thing");
    assertThat(page.getByText("Nothing has this name.")).isVisible();
    page.getByLabel("Search").fill("");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Forms")).first().click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Who is it?")).click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    page.getByLabel("Your name").fill("Ada");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("That's me")).click();
    assertThat(page.getByText("It is Ada")).isVisible();
  }

  enum Host {
    SERVER,
    BROWSER
  }

  private static Path folder() throws IOException {
    return Files.createTempDirectory("gallery").resolve("site");
  }
}
