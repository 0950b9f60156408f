package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.Ui;
import runnel.test.AppTest;

/** Parts of the page, and where things stand in them. */
class LayoutTest {
  @Test
  void rows_grids_and_columns_say_how_they_flow() {
    try (var app =
        AppTest.start(
            ui -> {
              Ui row = ui.row(o -> o.right().alignBottom().largeGap().noWrap());
              row.button("a");
              ui.grid(3, o -> o.minWidth(200)).text("cell");
              ui.columns(2, o -> o.alignMiddle().noGap().border());
              ui.space();
            })) {
      assertThat(app.element("row").prop("justify")).isEqualTo("right");
      assertThat(app.element("row").prop("align")).isEqualTo("bottom");
      assertThat(app.element("row").prop("gap")).isEqualTo("large");
      assertThat(app.element("row").prop("oneLine")).isEqualTo(true);
      assertThat(app.element("row").has("button", "a")).isTrue();
      assertThat(app.element("grid").prop("minWidth")).isEqualTo(200L);
      assertThat(app.element("columns").prop("align")).isEqualTo("middle");
      assertThat(app.element("column").prop("border")).isEqualTo(true);
      assertThat(app.element("space").prop("height")).isEqualTo(16L);
    }
  }

  @Test
  void what_cannot_be_laid_out_is_a_mistake() {
    assertThat(code(ui -> ui.grid(0))).isEqualTo("RN010");
    assertThat(code(ui -> ui.grid(2, o -> o.minWidth(0)))).isEqualTo("RN010");
    assertThat(code(ui -> ui.space(0))).isEqualTo("RN010");
    assertThat(code(ui -> ui.container(o -> o.height(-1)))).isEqualTo("RN010");
    assertThat(code(ui -> ui.container(o -> o.autoscroll()))).isEqualTo("RN094");
    assertThat(code(ui -> ui.tabs(t -> t.tab("A", a -> {}).initial("B")))).isEqualTo("RN010");
  }

  private static Object code(AppBody body) {
    try (var app = AppTest.startAllowingErrors(body)) {
      return app.exception().prop("code");
    }
  }

  @Test
  void an_expander_tells_when_it_is_opened_if_asked_to() {
    List<Object> log = new ArrayList<>();
    AppBody body =
        ui -> {
          ui.expander("Quiet").text("a");
          ui.expander("Told", o -> o.expanded().onChange(log::add)).text("b");
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.expander("Quiet").value()).isNull();
      assertThat(app.expander("Told").value()).isEqualTo(true);
      app.expander("Told").set(false);
      app.expander("Told").set("yes");
      assertThat(log).containsExactly(false);
      assertThat(app.problems()).hasSize(1);
      app.replace(body);
      assertThat(app.expander("Told").value()).isEqualTo(false);
      assertThat(app.expander("Told").texts()).containsExactly("b");
    }
  }

  @Test
  void the_page_has_a_bottom_a_logo_and_a_title_of_its_own() {
    AppBody body =
        ui -> {
          ui.page(o -> o.title("Sales").icon("📈").wide().sidebarClosed());
          ui.logo("Acme", o -> o.image("logo.png").link("https://example.org"));
          ui.bottom().text("below");
          ui.fragment("f", f -> f.bottom().text("n=" + f.slider("n", 0, 9, 1)));
          ui.popover("Filter", o -> o.primary().help("what is shown")).checkbox("All");
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.page().prop("title")).isEqualTo("Sales");
      assertThat(app.page().prop("wide")).isEqualTo(true);
      assertThat(app.logo().prop("image")).isEqualTo("logo.png");
      app.slider("n").set(3);
      assertThat(app.bottom().texts()).containsExactly("below", "n=3");
      app.popover("Filter").checkbox("All").set(true);
      assertThat(app.popover("Filter").checkbox("All").value()).isEqualTo(true);
      app.replace(ui -> {});
      assertThat(app.tree().get("children").toString())
          .doesNotContain("logo")
          .doesNotContain("bottom")
          .doesNotContain("kind=page");
    }
  }
}
