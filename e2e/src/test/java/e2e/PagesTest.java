package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and addresses in a real browser: on a server, in a site below a path, and in one file. */
class PagesTest extends Browser {
  private static final Path APP = AppProcess.ROOT.resolve("examples/pages/App.java");

  @TempDir Path folder;

  /** The app's own address, to which paths of pages are appended. */
  private String start(String host) throws Exception {
    return switch (host) {
      case "server" -> keep(AppProcess.run(APP)).url();
      case "site" -> keep(Site.of(APP, folder.resolve("site"))).url() + "#/";
      default -> {
        Path file = folder.resolve("pages.html");
        Site.Outcome built =
            Site.run(Site.command("build", APP.toString(), "--single-file", "-o", file.toString()));
        assertThat(built.status()).as(built.said()).isZero();
        yield file.toUri() + "#/";
      }
    };
  }

  private Page openAt(String app, String address) {
    String site =
        app.startsWith("file") ? app.substring(0, app.indexOf('#')) : app.replace("#/", "");
    Page page = openAtOnce(app + address, 1280, 900, ColorScheme.LIGHT, site);
    idle(page);
    return page;
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void titled(Page page, String title) {
    assertThat(element(page, "title")).hasText(title);
  }

  private static void at(Page page, String url) {
    page.waitForURL(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "site", "file"})
  void a_visitor_walks_through_the_pages_and_back(String host) throws Exception {
    String app = start(host);
    Page page = openAt(app, "reports/climate?season=summer");
    titled(page, "Climate");
    assertThat(page).hasTitle("Climate");
    assertThat(page.getByLabel("summer")).isChecked();
    assertThat(link(page, "Climate")).hasAttribute("aria-current", "page");
    page.evaluate("() => window.same = true");

    link(page, "Home").click();
    titled(page, "Pages");
    assertThat(page).hasTitle("Home");
    at(page, app);
    page.getByLabel("A note").fill("bread");
    page.getByLabel("A note").press("Enter");
    link(page, "Small cities").click();
    titled(page, "Cities");
    at(page, app + "cities?most=3000000");
    assertThat(element(page, "metric")).containsText("2");

    // An input that is bound changes the address without a new entry.
    page.getByLabel("Search").fill("osa");
    page.getByLabel("Search").press("Enter");
    assertThat(element(page, "metric")).containsText("1");
    at(page, app + "cities?most=3000000&q=osa");
    link(page, "Osaka").click();
    titled(page, "Osaka");
    at(page, app + "city?name=Osaka");

    page.goBack();
    titled(page, "Cities");
    assertThat(page.getByLabel("Search")).hasValue("osa");
    page.goBack();
    titled(page, "Pages");
    assertThat(page.getByLabel("A note")).hasValue("bread");
    page.goForward();
    titled(page, "Cities");
    assertThat(element(page, "metric")).containsText("1");
    assertThat((Boolean) page.evaluate("() => window.same")).as("nothing was loaded").isTrue();

    page.reload();
    idle(page);
    titled(page, "Cities");
    assertThat(page.getByLabel("Search")).hasValue("osa");
    link(page, "Home").click();
    assertThat(page.getByLabel("A note")).hasValue("bread");
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "site"})
  void an_app_switches_pages_and_an_unknown_address_is_told(String host) throws Exception {
    String app = start(host);
    Page page = openAt(app, "no/such/page?x=1");
    assertThat(element(page, "notFound")).containsText("/no/such/page");
    assertThat(ExamplesTest.violations(page)).isEmpty();
    page.getByText("Go to Home").click();
    titled(page, "Pages");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Surprise me")).click();
    titled(page, "Oslo");
    at(page, app + "city?name=Oslo");
    page.goBack();
    titled(page, "Pages");

    page.getByLabel("I am an admin").check();
    link(page, "Users").click();
    titled(page, "Users");
    page.reload();
    titled(page, "Users");
    assertThat(ExamplesTest.violations(page)).isEmpty();
  }

  @Test
  void a_page_below_others_finds_its_scripts_and_scrolls_to_its_headings() throws Exception {
    Path file = folder.resolve("App.java");
    java.nio.file.Files.writeString(
        file,
        """
        import runnel.*;

        void main() {
          Runnel.run(ui -> ui.navigation(n -> n
              .page("Home", home -> home.title("Home"))
              .page("Deep", deep -> {
                deep.title("Deep");
                deep.markdown("[down](#far-down)");
                deep.lineChart(java.util.List.of(1, 2, 3), o -> o.y("n", x -> x));
                for (int i = 0; i < 60; i++) deep.keyed(i).text("line " + i);
                deep.header("Far down");
              }, p -> p.path("a/b/c"))));
        }
        """);
    AppProcess server = keep(AppProcess.run(file));
    Page page = openAtOnce(server.url() + "a/b/c?x=1", 1280, 900, ColorScheme.LIGHT, server.url());
    idle(page);
    assertThat(page.locator("[data-element=lineChart] canvas")).isVisible();
    link(page, "down").click();
    assertThat(element(page, "header")).isInViewport();
    at(page, server.url() + "a/b/c?x=1#far-down");
    titled(page, "Deep");
  }

  @Test
  void pages_are_used_with_the_keyboard_on_a_phone() throws Exception {
    Page page = open(start("server"), 360, 740, ColorScheme.LIGHT);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open sidebar"))
        .press("Enter");
    link(page, "Visitor").press("Enter");
    titled(page, "Visitor");
    assertThat(element(page, "markdown")).containsText("light");
    assertThat(page.locator(".rn-sidebar")).hasAttribute("data-closed", "");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(element(page, "markdown")).containsText("dark");
  }
}
