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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @BeforeAll
  static void start() throws IOException {
    server = AppProcess.run(APP);
  }

  @AfterAll
  static void stop() {
    server.close();
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

  private static List<?> topics(Page page) {
    List<?> topics = (List<?>) page.locator("nav a").evaluateAll("links => links.map(a => a.href)");
    assertThat(topics).hasSizeGreaterThan(12);
    return topics;
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void every_page_is_accessible_and_fits_on_a_phone(ColorScheme scheme) throws IOException {
    Page page = open(server.url(), 1280, 900, scheme);
    for (Object topic : topics(page)) {
      page.navigate((String) topic);
      idle(page);
      assertThat(element(page, "title").first()).isVisible();
      assertThat(element(page, "exception")).hasCount(0);
      assertThat(ExamplesTest.violations(page)).as(topic + " " + scheme).isEmpty();
      page.setViewportSize(360, 740);
      Object wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
      assertThat(((Number) wide).intValue()).as("%s", topic).isLessThanOrEqualTo(0);
      page.setViewportSize(1280, 900);
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
    String url = host == Host.SERVER ? server.url() : keep(Site.of(APP, folder())).url();
    Page page = open(url);
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
