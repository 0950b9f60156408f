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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While an app is written, its loads can be looked at beside the page, on both hosts. */
class LoadsPanelTest extends Browser {
  private static final String APP =
      """
      import runnel.*;

      int asked;

      void main() {
        Runnel.run(this::app);
      }

      void app(Ui ui) {
        ui.title("Rates");
        Load<Integer> rate = ui.load("rate", "Oslo", () -> ++asked, o -> o.shareWithAll());
        ui.text(rate instanceof Load.Ready<Integer> r ? "Rate " + r.value() : "No rate");
        Load<String> report = ui.load("report", this::report, o -> o.pool("reports", 1));
        ui.text(report instanceof Load.Failed<String> ? "No report" : "Report on its way");
        ui.load("archive", () -> "old", o -> o.pool("reports", 1));
        ui.load("weather", () -> { throw new IllegalStateException("The weather service is down"); });
        ui.task("export", load -> "report.pdf");
        ui.textInput("Name");
      }

      String report(LoadContext load) {
        for (int row = 0; row < 10_000; row++) {
          load.progress(row / 10_000.0, "Row " + row);
          load.sleep(Duration.ofMillis(40));
        }
        return "report";
      }
      """;

  @TempDir Path folder;

  enum Host {
    SERVER,
    BROWSER
  }

  private AppProcess start(Host host) throws IOException {
    Path file = Files.writeString(folder.resolve("App.java"), APP);
    return keep(
        host == Host.SERVER
            ? AppProcess.run(file)
            : AppProcess.start(Site.command("build", file.toString(), "--watch", "--port", "0")));
  }

  private static Page show(Page page) {
    text(page, "Rate 1").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    button(page, "Loads").click();
    return page;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator row(Page page, String name) {
    return page.locator(".rn-loads tbody tr")
        .filter(new Locator.FilterOptions().setHas(button(page, "Refresh " + name)));
  }

  @ParameterizedTest
  @EnumSource
  void loads_are_seen_as_they_stand_and_acted_on(Host host) throws Exception {
    AppProcess app = start(host);
    Page page = show(openAtOnce(app.url(), 1280, 900, ColorScheme.LIGHT));
    assertThat(row(page, "rate(Oslo)")).containsText("all sessions");
    assertThat(row(page, "rate(Oslo)")).containsText("ready");
    assertThat(row(page, "archive")).containsText("queued, number 1");
    assertThat(row(page, "weather")).containsText("The weather service is down");
    assertThat(row(page, "export")).containsText("not started");
    // Pushed, while it goes on.
    Locator note = row(page, "report").locator(".rn-loads-note");
    String first = note.innerText();
    assertThat(note).not().hasText(first);

    button(page, "Refresh rate(Oslo)").click();
    assertThat(text(page, "Rate 2")).isVisible();
    button(page, "Invalidate rate(Oslo)").click();
    assertThat(text(page, "Rate 3")).isVisible();
    button(page, "Cancel report").click();
    assertThat(text(page, "No report")).isVisible();
    assertThat(row(page, "report")).containsText("failed");
    assertThat(row(page, "archive")).containsText("ready");
    button(page, "Refresh export").click();
    assertThat(row(page, "export")).containsText("ready");

    // The page beside it is as alive as ever.
    page.getByLabel("Name").fill("Ada");
    button(page, "Refresh rate(Oslo)").press("Enter");
    assertThat(text(page, "Rate 4")).isVisible();
    assertThat(button(page, "Refresh rate(Oslo)")).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator(".rn-loads")).hasCount(0);
    assertThat(button(page, "Loads")).isFocused();
    assertThat(page.getByLabel("Name")).hasValue("Ada");

    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      Page phone = openAtOnce(app.url(), 360, 740, scheme);
      phone.locator("main [data-element=title]").waitFor();
      button(phone, "Loads").click();
      row(phone, "weather").waitFor();
      Object wide =
          phone.evaluate(
              """
              () => Math.max(...['html', '.rn-loads-room'].map(document.querySelector, document)
                .map(e => e.scrollWidth - e.clientWidth))""");
      assertThat(((Number) wide).intValue()).isLessThanOrEqualTo(0);
      assertThat(ExamplesTest.violations(phone)).as(scheme.toString()).isEmpty();
    }
  }

  @Test
  void what_is_published_offers_no_such_list() throws Exception {
    Path file = Files.writeString(folder.resolve("App.java"), APP);
    for (String url :
        new String[] {
          keep(AppProcess.run(file, "--no-watch")).url(),
          keep(Site.of(file, folder.resolve("site"))).url()
        }) {
      Page page = openAtOnce(url, 1280, 900, ColorScheme.LIGHT);
      assertThat(text(page, "Rate 1")).isVisible();
      assertThat(button(page, "Theme")).isVisible();
      assertThat(button(page, "Loads")).hasCount(0);
    }
  }
}
