package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mermaid's kinds of diagrams, under the page's policy: {@link Browser} sees if it complains. */
class DiagramsTest extends Browser {
  private static final Path APP = Path.of("src/test/diagrams/App.java").toAbsolutePath();
  private static final int KINDS = 22;

  /** Each picture: its words, its size, and whether its style sheet holds. */
  private static final String PICTURES =
      """
      () => [...document.querySelectorAll(".rn-diagram > svg")].map(svg => {
        const { width, height } = svg.getBoundingClientRect();
        const small = width < 60 || height < 40;
        return small || !svg.getAttribute("aria-label") ? svg.outerHTML.slice(0, 300) : "";
      })
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void every_kind_is_drawn_in_the_colours_of_the_page(ColorScheme scheme) throws Exception {
    Page page = open(keep(AppProcess.run(APP)).url(), 1000, 900, scheme);
    allAreDrawn(page);
    assertThat(ExamplesTest.violations(page)).isEmpty();
    String text = (String) page.evaluate("() => getComputedStyle(document.body).color");
    Locator label = page.locator(".rn-diagram svg text.pieTitleText");
    assertThat(label).hasCSS("fill", text);
    page.setViewportSize(360, 740);
    Object wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
    assertThat(((Number) wide).intValue()).isLessThanOrEqualTo(0);
  }

  @Test
  void a_diagram_is_drawn_anew_when_the_colours_change() throws Exception {
    Page page = open(keep(AppProcess.run(APP)).url());
    allAreDrawn(page);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    String text = (String) page.evaluate("() => getComputedStyle(document.body).color");
    assertThat(page.locator(".rn-diagram svg text.pieTitleText"))
        .hasCSS("fill", text, new LocatorAssertions.HasCSSOptions().setTimeout(120_000));
    allAreDrawn(page);
  }

  @Test
  void a_site_draws_them_too_and_does_not_fetch_the_library_ahead() throws Exception {
    Path site = folder.resolve("site");
    Page page = open(keep(Site.of(APP, site)).url());
    allAreDrawn(page);
    List<String> ahead =
        Files.readString(site.resolve("sw.js"))
            .lines()
            .filter(line -> line.startsWith("const FILES"))
            .toList();
    assertThat(ahead).hasSize(1);
    assertThat(ahead.getFirst()).contains("assets/app-").doesNotContain("iagram", "assets/draw-");
  }

  private static void allAreDrawn(Page page) {
    // One after the other, each kind with files of its own.
    assertThat(page.locator(".rn-diagram > svg"))
        .hasCount(KINDS, new LocatorAssertions.HasCountOptions().setTimeout(120_000));
    assertThat((List<?>) page.evaluate(PICTURES)).allMatch(""::equals);
    assertThat(page.locator(".rn-diagram-problem"))
        .containsText(
            new String[] {
              "RN089: line 5: \"a\" = 3",
              "RN089: line 4: B --> [C",
              "RN089: No diagram type detected"
            });
  }
}
