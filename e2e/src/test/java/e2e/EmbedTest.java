package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code <runnel-app>}: apps within a page of somebody else's. */
class EmbedTest extends Browser {
  private static final String SQUARES =
      """
      import runnel.*;
      void main() { Runnel.run(ui -> {
        ui.title("Squares");
        int x = ui.slider("x", 0, 100, 50);
        ui.text("Square: " + x * x);
      }); }
      """;
  private static final String COUNTER =
      """
      import runnel.*;
      void main() { Runnel.run(ui -> {
        State<Integer> n = ui.state("n", 0);
        if (ui.button("Count")) n.update(v -> v + 1);
        ui.text("n is " + n.get());
      }); }
      """;
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8">
          <title>My post</title>
          <link rel="icon" href="data:,">
          <style>
            body { font-family: serif; background: beige; }
            h1, button { text-transform: uppercase; color: rgb(128, 0, 128); }
          </style>
          <script type="module" src="runnel-app.js"></script>
        </head>
        <body>
          <main>
          <h1>My post</h1>
          <runnel-app id="one" src="./"></runnel-app>
          <runnel-app id="two" src="./"></runnel-app>
          <runnel-app id="three" src="counter/"></runnel-app>
          <p>The end.</p>
          </main>
        </body>
      </html>
      """;

  @TempDir Path folder;
  private Page page;

  @BeforeEach
  void buildTwoSites() throws Exception {
    Path www = folder.resolve("www");
    AppProcess host = keep(Site.of(source("Squares", SQUARES), www));
    Site.Outcome counter = Site.build(source("Counter", COUNTER), www.resolve("counter"));
    assertThat(counter.status()).as(counter.said()).isZero();
    Files.writeString(www.resolve("post.html"), PAGE);
    page = openAtOnce(host.url() + "post.html", 1000, 800, ColorScheme.LIGHT, host.url());
  }

  private Path source(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".java"), text);
  }

  private Locator app(String id) {
    return page.locator("#" + id);
  }

  private void awaitWorkers(int count) {
    page.waitForCondition(() -> page.workers().size() == count);
  }

  @Test
  void apps_run_side_by_side_and_leave_the_page_alone() throws Exception {
    app("three").getByRole(AriaRole.BUTTON).click();
    assertThat(app("three").getByText("n is 1")).isVisible();
    app("one").getByLabel("x").fill("9");
    assertThat(app("one").getByText("Square: 81")).isVisible();
    assertThat(app("two").getByText("Square: 2500")).isVisible();
    awaitWorkers(3);

    assertThat(page).hasTitle("My post");
    assertThat(page.locator("html"))
        .not()
        .hasAttribute("data-run", java.util.regex.Pattern.compile(".*"));
    assertThat(page.locator("h1").first()).hasCSS("text-transform", "uppercase");
    assertThat(page.locator("body")).hasCSS("background-color", "rgb(245, 245, 220)");
    // Nor does the page's style reach into the apps.
    assertThat(app("three").getByRole(AriaRole.BUTTON)).hasCSS("text-transform", "none");
    assertThat(app("one").locator("h1")).not().hasCSS("color", "rgb(128, 0, 128)");
    // As high as its content, no more.
    assertThat(app("three").boundingBox().height).isBetween(80.0, 200.0);
    String address = page.url();
    app("one").locator("h1").hover();
    app("one").getByLabel("Link to “Squares”").click();
    assertThat(page.url()).isEqualTo(address);
    assertThat(ExamplesTest.violations(page)).isEmpty();
    assertThat(page.evaluate("() => sessionStorage.length + localStorage.length")).isEqualTo(0);
  }

  @Test
  void an_app_lives_as_long_as_its_element_is_on_the_page() {
    app("one").getByLabel("x").fill("9");
    assertThat(app("one").getByText("Square: 81")).isVisible();
    awaitWorkers(3);

    // Moved, it runs on.
    page.evaluate("() => document.body.append(document.querySelector('#one'))");
    app("one").getByLabel("x").fill("10");
    assertThat(app("one").getByText("Square: 100")).isVisible();
    awaitWorkers(3);

    page.evaluate("() => document.querySelector('#two').setAttribute('src', 'counter/')");
    assertThat(app("two").getByText("n is 0")).isVisible();
    awaitWorkers(3);

    page.evaluate("() => document.querySelectorAll('runnel-app').forEach((app) => app.remove())");
    awaitWorkers(0);

    // By script.
    page.evaluate(
        """
        async () => {
          const { mount } = await import("./counter/runnel-app.js");
          window.mounted = mount(document.querySelector("p"), { src: "counter/" });
        }
        """);
    page.getByRole(AriaRole.BUTTON).click();
    assertThat(page.getByText("n is 1")).isVisible();
    awaitWorkers(1);
    page.evaluate("() => window.mounted.unmount()");
    awaitWorkers(0);
    assertThat(page.locator("runnel-app")).hasCount(0);
  }
}
