package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.Runnel;
import runnel.Server;
import runnel.State;

/** What is on the page while an app runs, waits, fails and runs again. */
class RunsTest extends Browser {
  private Server server;
  // What the app waits for; a test opens it.
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void stop() {
    gate.countDown();
  }

  private Page start(AppBody app) {
    server = keep(Runnel.server(app).port(0).start());
    return open(server.url() + "/");
  }

  private Page startWaiting(AppBody app) {
    server = keep(Runnel.server(app).port(0).start());
    return openAtOnce(server.url() + "/", 1280, 900, ColorScheme.LIGHT);
  }

  private void pass() throws InterruptedException {
    if (!gate.await(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the test did not open the gate");
    }
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void what_was_drawn_before_a_wait_is_on_screen_during_it_and_so_is_the_spinner() {
    Page page =
        startWaiting(
            ui -> {
              ui.text("Hello");
              String got =
                  ui.spinner(
                      "Fetching",
                      () -> {
                        pass();
                        return "got it";
                      });
              ui.text("Goodbye, " + got);
            });
    assertThat(text(page, "Hello")).isVisible();
    assertThat(element(page, "spinner")).isVisible();
    assertThat(page.locator("html")).hasAttribute("data-run", "running");
    gate.countDown();
    assertThat(text(page, "Goodbye, got it")).isVisible();
    assertThat(element(page, "spinner")).hasCount(0);
    assertThat(page.locator("html")).hasAttribute("data-run", "idle");
  }

  @Test
  void old_content_stays_and_fades_until_a_slow_run_reaches_it() {
    Page page =
        start(
            ui -> {
              boolean slow = ui.checkbox("slow");
              ui.text(slow ? "first, slow" : "first");
              if (slow) {
                pass();
              }
              ui.text(slow ? "second, slow" : "second");
            });
    page.getByLabel("slow").check();
    assertThat(text(page, "first, slow")).isVisible();
    Locator old = page.locator("[data-element=text][data-stale]");
    assertThat(old).hasText("second");
    gate.countDown();
    assertThat(text(page, "second, slow")).isVisible();
    assertThat(page.locator("[data-stale]")).hasCount(0);
  }

  @Test
  void the_stop_button_ends_a_long_run() {
    Page page =
        start(
            ui -> {
              if (ui.checkbox("long")) {
                ui.text("working");
                Thread.sleep(60_000);
              }
              ui.text("end");
            });
    page.getByLabel("long").check();
    assertThat(text(page, "working")).isVisible();
    button(page, "Stop").click();
    assertThat(page.locator("html")).hasAttribute("data-run", "idle");
    page.getByLabel("long").uncheck();
    assertThat(text(page, "working")).hasCount(0);
    assertThat(text(page, "end")).isVisible();
  }

  @Test
  void every_click_counts_once_however_quick() {
    Page page =
        start(
            ui -> {
              State<Integer> n = ui.state("n", 0);
              if (ui.button("More")) {
                n.update(v -> v + 1);
              }
              ui.text("n is " + n.get());
            });
    for (int i = 0; i < 30; i++) {
      button(page, "More").click(new Locator.ClickOptions().setDelay(0));
    }
    assertThat(text(page, "n is 30")).isVisible();
  }

  @Test
  void dragging_a_slider_ends_at_the_value_shown() {
    Page page = start(ui -> ui.text("Square: " + square(ui.slider("x", 0, 100, 50))));
    Locator thumb = page.getByLabel("x", new Page.GetByLabelOptions().setExact(true));
    var box = thumb.boundingBox();
    double y = box.y + box.height / 2;
    page.mouse().move(box.x + box.width / 2, y);
    page.mouse().down();
    for (int i = 0; i <= 40; i++) {
      page.mouse().move(box.x + box.width * (0.5 + i * 0.01), y);
    }
    page.mouse().up();
    idle(page);
    int value = Integer.parseInt(thumb.inputValue());
    assertThat(value).isGreaterThan(80);
    assertThat(text(page, "Square: " + square(value))).isVisible();
    thumb.press("Home");
    assertThat(text(page, "Square: 0")).isVisible();
    thumb.press("ArrowRight");
    assertThat(text(page, "Square: 1")).isVisible();
  }

  private static int square(int x) {
    return x * x;
  }

  @Test
  void typed_text_focus_caret_and_scroll_survive_reruns_that_others_cause() {
    AtomicReference<State<Integer>> ticks = new AtomicReference<>();
    Page page =
        start(
            ui -> {
              State<Integer> n = ui.state("ticks", 0);
              ticks.set(n);
              ui.text("tick " + n.get());
              for (int i = 0; i < n.get(); i++) {
                ui.text("line " + i);
              }
              for (int i = 0; i < 60; i++) {
                ui.caption("filler " + i);
              }
              String name = ui.textInput("Name");
              ui.text("Hello " + name);
              for (int i = 0; i < 60; i++) {
                ui.caption("more " + i);
              }
            });
    Locator field = page.getByLabel("Name");
    field.scrollIntoViewIfNeeded();
    field.pressSequentially("Ada Love");
    field.press("ArrowLeft");
    page.mouse().wheel(0, 120);
    page.waitForTimeout(100);
    for (int i = 1; i <= 5; i++) {
      ticks.get().set(i);
      assertThat(text(page, "tick " + i)).hasCount(1);
    }
    assertThat(field).isFocused();
    assertThat(field).hasValue("Ada Love");
    field.pressSequentially("!");
    assertThat(field).hasValue("Ada Lov!e");
    field.press("Enter");
    assertThat(text(page, "Hello Ada Lov!e")).isVisible();
    assertThat(field).isFocused();
  }

  @Test
  void an_exception_is_shown_at_its_place_with_the_users_lines() {
    Page page =
        start(
            ui -> {
              int x = ui.slider("x", 0, 10, 5);
              ui.text("result " + 100 / x);
              ui.text("footer");
            });
    page.getByLabel("x", new Page.GetByLabelOptions().setExact(true)).press("Home");
    Locator error = element(page, "exception");
    assertThat(error).containsText("ArithmeticException");
    assertThat(error).containsText("/ by zero");
    assertThat(error).containsText("RunsTest.java:");
    assertThat(error).not().containsText("runnel.internal");
    assertThat(text(page, "footer")).isVisible();
    assertThat(page.locator("html")).hasAttribute("data-run", "error");
    page.getByLabel("x", new Page.GetByLabelOptions().setExact(true)).press("End");
    assertThat(text(page, "result 10")).isVisible();
    assertThat(error).hasCount(0);
  }

  @Test
  void what_a_user_writes_is_never_run() {
    String attack =
        "<img src=x onerror=alert(1)> <script>alert(1)</script> [click](javascript:alert(1)) "
            + "[data](data:text/html,<script>alert(1)</script>) ![i](javascript:alert(1))";
    Page page =
        start(
            ui -> {
              ui.markdown(attack);
              ui.title(attack);
              ui.text(attack);
              ui.button(attack);
              ui.metric(attack, attack, attack);
              ui.table(java.util.List.of(java.util.Map.of(attack, attack)));
              ui.json(java.util.Map.of(attack, attack));
              ui.toast(attack);
              ui.exception(new IllegalStateException(attack));
              ui.select(attack, java.util.List.of(attack));
            });
    page.onDialog(
        dialog -> {
          throw new AssertionError("the page ran what a user wrote: " + dialog.message());
        });
    assertThat(page.locator("script:not([src])")).hasCount(0);
    assertThat(page.locator("[onerror], a[href^='javascript:'], a[href^='data:'], img[src=x]"))
        .hasCount(0);
  }

  @Test
  void two_visitors_do_not_see_each_other() {
    Page one =
        start(
            ui -> {
              String name = ui.textInput("Name");
              ui.text("Hello " + name);
            });
    Page two = open(server.url() + "/");
    one.getByLabel("Name").fill("Ada");
    one.getByLabel("Name").press("Enter");
    assertThat(text(one, "Hello Ada")).isVisible();
    assertThat(two.getByLabel("Name")).hasValue("");
  }
}
