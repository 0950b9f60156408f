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
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/theming.md says, on both hosts: its examples are the apps. */
class ThemingTest extends Browser {
  private static final String PLAIN =
      """
      import runnel.*;
      void main() { Runnel.run(this::app); }
      void app(Ui ui) throws IOException {
        ui.title("Obst");
        ui.select("Sorte", List.of("Boskoop", "Elstar"));
        ui.button("Pflücken", o -> o.primary());
        try (var in = getClass().getResourceAsStream("App.java")) {
          ui.text(in == null ? "no source" : "source of " + in.readAllBytes().length);
        }
      }
      """;
  private static final String BACKGROUND = "rgb(255, 250, 242)";
  private static final String IN_DARK = "rgb(29, 23, 18)";
  private static final String ACCENT = "rgb(180, 71, 43)";

  /** Looks at the page when it is about to be painted for the first time. */
  private static final String FIRST_FRAME =
      """
      requestAnimationFrame(function look() {
        if (document.body === null) return requestAnimationFrame(look);
        window.firstFrame = getComputedStyle(document.body).backgroundColor + " " + document.documentElement.lang;
      });
      """;

  @TempDir Path folder;

  /** What stands in the page between the lines that begin and end code of this language. */
  private static String example(String language) throws IOException {
    Pattern block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL);
    Matcher found = block.matcher(Files.readString(AppProcess.ROOT.resolve("docs/theming.md")));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private Path app(String java, String toml) throws IOException {
    save("runnel.toml", toml);
    return save("App.java", java);
  }

  /** As editors do: a new file in place of the old. */
  private Path save(String name, String text) throws IOException {
    Path draft = Files.writeString(folder.resolve("draft"), text);
    Path file = Files.createDirectories(folder.resolve("app")).resolve(name);
    return Files.move(
        draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private AppProcess host(String kind, Path file) throws IOException {
    return keep(
        kind.equals("server") ? AppProcess.run(file) : Site.of(file, folder.resolve("site")));
  }

  private static void assertBackground(Page page, String color) {
    assertThat(page.locator("body")).hasCSS("background-color", color);
  }

  private static Locator primary(Page page) {
    return page.locator(".rn-button.rn-primary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "site"})
  void the_file_says_how_it_looks_before_the_first_paint(String kind) throws Exception {
    AppProcess host = host(kind, app(PLAIN, example("toml")));

    Page page = openAtOnce(host.url(), 1000, 700, ColorScheme.LIGHT);
    assertBackground(page, BACKGROUND);
    assertThat(primary(page)).hasCSS("background-color", ACCENT);
    assertThat(primary(page)).hasCSS("color", "rgb(255, 255, 255)");
    assertThat(primary(page)).hasCSS("border-radius", "14px");
    assertThat(page.locator("h1")).hasCSS("font-family", "Georgia, serif, system-ui, sans-serif");
    assertThat(page.locator("html")).hasAttribute("lang", "de");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Darstellung"))).isVisible();

    Page dark = openAtOnce(host.url(), 1000, 700, ColorScheme.DARK);
    assertBackground(dark, IN_DARK);
    assertThat(primary(dark)).hasCSS("color", "rgb(0, 0, 0)");

    page.addInitScript(FIRST_FRAME);
    page.reload();
    idle(page);
    assertThat(page.evaluate("firstFrame")).isEqualTo(BACKGROUND + " de");
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "site"})
  void the_code_counts_more_than_the_file(String kind) throws Exception {
    AppProcess host = host(kind, app(example("java"), "[theme]\nbackground = \"#123456\"\n"));

    Page page = openAtOnce(host.url(), 1000, 700, ColorScheme.DARK);
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("Äpfel");
    assertBackground(page, "rgb(26, 16, 20)");
    assertThat(page.locator("html")).hasAttribute("lang", "de");
    assertThat(primary(page)).hasCSS("border-radius", "12px");
    assertThat(page.getByRole(AriaRole.COMBOBOX)).hasAttribute("placeholder", "Auswählen …");

    // The visitor's choice counts more than both.
    page.getByRole(AriaRole.BUTTON, named("Darstellung")).click();
    page.getByRole(AriaRole.MENUITEMRADIO, named("Hell")).click();
    assertBackground(page, "rgb(255, 255, 255)");
    assertThat(primary(page)).hasCSS("background-color", "rgb(194, 24, 91)");
    page.reload();
    assertBackground(page, "rgb(255, 255, 255)");
  }

  @Test
  void a_save_of_the_file_is_seen_and_a_mistake_in_it_is_shown_at_its_line() throws Exception {
    Path file = app(PLAIN, "");
    Page page = openAtOnce(keep(AppProcess.run(file)).url(), 1000, 700, ColorScheme.LIGHT);
    assertBackground(page, "rgb(255, 255, 255)");
    page.locator("select").selectOption("Elstar");

    save("runnel.toml", example("toml"));
    assertBackground(page, BACKGROUND);
    save("runnel.toml", "[theme]\naccent = \"blue\"\n");
    assertThat(element(page, "compileError"))
        .containsText("runnel.toml:2RN112 accent \"blue\" is not a colour");
    assertThat(element(page, "compileError")).containsText("accent = \"#c2185b\"");
    assertBackground(page, BACKGROUND);
    save("runnel.toml", "[theme]\nbackground = \"#eeeeff\"\n");
    assertBackground(page, "rgb(238, 238, 255)");
    assertThat(element(page, "compileError")).hasCount(0);
    assertThat(page.locator("select")).hasValue("Elstar");
  }

  @Test
  void a_watched_site_follows_the_file() throws Exception {
    Path file = app(PLAIN, "");
    AppProcess host =
        keep(AppProcess.start(Site.command("build", file.toString(), "--watch", "--port", "0")));
    Page page = openAtOnce(host.url(), 1000, 700, ColorScheme.LIGHT);
    // The first build takes seconds, as it may on a busy machine.
    page.locator("h1").waitFor(new Locator.WaitForOptions().setTimeout(60_000));

    save("runnel.toml", example("toml"));
    assertBackground(page, BACKGROUND);
    assertThat(page.locator("html")).hasAttribute("lang", "de");
  }

  @Test
  void a_single_file_and_an_app_within_a_page_look_so_too() throws Exception {
    Path file = app(PLAIN, example("toml").replace("sources = false", "sources = true"));
    Path html = folder.resolve("app.html");
    Site.Outcome built =
        Site.run(Site.command("build", file.toString(), "--single-file", "-o", html.toString()));
    assertThat(built.status()).as(built.said()).isZero();
    Page page = openAtOnce(html.toUri().toString(), 1000, 700, ColorScheme.LIGHT);
    assertBackground(page, BACKGROUND);
    assertThat(page.getByText("source of ")).isVisible();

    AppProcess host = host("site", file);
    Files.writeString(
        folder.resolve("site/post.html"),
        """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Post</title>
        <link rel="icon" href="data:,">
        <style>#mine { --accent: rgb(0, 128, 0) }</style>
        <script type="module" src="runnel-app.js"></script>
        <runnel-app id="one" src="./"></runnel-app><runnel-app id="mine" src="./"></runnel-app>
        """);
    Page post = openAtOnce(host.url() + "post.html", 1000, 900, ColorScheme.LIGHT, host.url());
    assertThat(post.locator("#one")).hasCSS("background-color", BACKGROUND);
    assertThat(post.locator("#one .rn-primary")).hasCSS("background-color", ACCENT);
    assertThat(post.locator("#mine .rn-primary")).hasCSS("background-color", "rgb(0, 128, 0)");
    assertThat(post.locator("body")).hasCSS("background-color", "rgba(0, 0, 0, 0)");
    assertThat(post.locator("html")).hasAttribute("lang", "en");
  }

  @Test
  void sources_are_in_a_site_only_when_asked_for() throws Exception {
    Path file = app(PLAIN, "");
    Page server = openAtOnce(keep(AppProcess.run(file)).url(), 1000, 700, ColorScheme.LIGHT);
    assertThat(server.getByText("source of ")).isVisible();
    Page site = openAtOnce(host("site", file).url(), 1000, 700, ColorScheme.LIGHT);
    assertThat(site.getByText("no source")).isVisible();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
