package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts of somebody hostile, each in every element that shows Markdown, HTML, code or formulas: no
 * script runs, nothing is asked of elsewhere, and the page is all there.
 */
class HostileTextTest extends Browser {
  private static final Path CORPUS = Path.of("src/test/hostile").toAbsolutePath();

  // alert is what the vectors call.
  private static final String WATCH =
      "window.ran = []; window.alert = () => ran.push(new Error().stack);";

  // All that a mouse or a key would set off is set off.
  private static final String PROVOKE =
      """
      () => {
        for (const element of document.querySelectorAll(".rn-main *")) {
          for (const type of ["mouseover", "focus", "focusin", "toggle", "load", "error", "animationstart"])
            element.dispatchEvent(new Event(type));
          if (element.closest(".rn-html, .rn-diagram") && !element.closest("a")) element.dispatchEvent(new MouseEvent("click"));
        }
      }
      """;

  private static final String BAD =
      """
      () => {
        const bad = [];
        const tags = "script iframe frame frameset object embed applet link meta base form style template audio video source track"
          + " animate set use feimage foreignobject discard marquee dialog";
        const addresses = "href xlink:href src srcset action formaction background poster ping data".split(" ");
        for (const element of document.querySelectorAll(".rn-main *")) {
          const name = element.localName.toLowerCase();
          const inHtml = element.closest(".rn-html") !== null;
          if (tags.split(" ").includes(name)) bad.push(name + " " + element.outerHTML);
          if (inHtml && ["input", "button", "select", "textarea"].includes(name)) bad.push(element.outerHTML);
          if (inHtml && element.id !== "" && !element.id.startsWith("user-content-")) bad.push(element.outerHTML);
          for (const { name: attribute, value } of element.attributes) {
            // A link to elsewhere asks for nothing until somebody follows it.
            if (name === "a" && attribute === "href" && /^(https?|mailto):/.test(value) && element.relList.contains("noopener")) continue;
            if (/^on|^srcdoc$/i.test(attribute)) bad.push(attribute + " " + element.outerHTML);
            if (addresses.includes(attribute) && !/^(#|x$|https:\\/\\/a\\.example)/.test(value)) bad.push(attribute + "=" + value);
            if (/evil\\.example/.test(value) && !["title", "aria-label", "alt"].includes(attribute)) bad.push(attribute + "=" + value);
          }
        }
        if (!(document.body instanceof HTMLBodyElement)) bad.push("document.body");
        if (typeof document.getElementById !== "function") bad.push("document.getElementById");
        return bad;
      }
      """;

  private static final String DRAWN = "() => document.querySelectorAll('.rn-diagram > svg').length";

  private static final String FIXED =
      """
      () => {
        const fixed = document.querySelector(".rn-html [style*=fixed]");
        return getComputedStyle(fixed).position + " " + getComputedStyle(fixed.closest(".rn-html")).contain;
      }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothing_hostile_runs_with_or_without_the_policy(boolean policyTakenAway) throws Exception {
    withoutPolicy = policyTakenAway;
    runsFirst = WATCH;
    holds(open(keep(AppProcess.run(CORPUS.resolve("App.java"))).url()));
  }

  @Test
  void nothing_hostile_runs_on_a_static_site() throws Exception {
    runsFirst = WATCH;
    holds(open(keep(Site.of(CORPUS.resolve("App.java"), folder.resolve("site"))).url()));
  }

  private void holds(Page page) throws Exception {
    tolerant = true;
    int vectors = Files.readAllLines(CORPUS.resolve("vectors.txt")).size();
    assertThat(vectors).isGreaterThan(140);
    assertThat(text(page, vectors + " vectors")).isVisible();
    // What comes later has come: the highlighter, the formulas, the emoji, what cleans HTML.
    page.locator(".rn-code .rn-hl-tag").first().waitFor(attached());
    page.locator(".katex").first().waitFor(attached());
    page.locator(".rn-html svg").first().waitFor(attached());
    // Drawn, or shown as code with a reason.
    int diagrams = Files.readString(CORPUS.resolve("diagrams.txt")).split("====\n").length;
    assertThat(diagrams).isGreaterThan(40);
    // One after the other, each kind with files of its own.
    assertThat(page.locator(".rn-diagram, .rn-diagram-problem"))
        .hasCount(diagrams, new LocatorAssertions.HasCountOptions().setTimeout(120_000));
    assertThat((Integer) page.evaluate(DRAWN)).as("drawn").isGreaterThan(20);

    page.evaluate(PROVOKE);
    page.waitForLoadState(LoadState.NETWORKIDLE);

    assertThat((List<?>) page.evaluate("() => window.ran")).isEmpty();
    assertThat((List<?>) page.evaluate(BAD)).isEmpty();
    assertThat(page.evaluate("() => ({}).polluted")).isNull();
    assertThat(page.frames()).hasSize(1);
    // What is harmless has stayed: it is drawn within its own box.
    assertThat((String) page.evaluate(FIXED)).isEqualTo("fixed content");
    assertThat(element(page, "exception")).hasCount(0);
    assertThat(page.getByText("could not be drawn")).hasCount(0);
    // The policy complains of what the cleaner reads, too, in a document of its own.
    assertThat(complaints())
        .filteredOn(said -> !said.contains("RN085") && !said.contains("Content Security Policy"))
        .filteredOn(said -> !said.contains("Failed to load resource"))
        .isEmpty();
    assertThat(complaints()).anyMatch(said -> said.contains("RN085") && said.contains("<script>"));
  }
}
