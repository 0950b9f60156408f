package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.test.AppTest;

/** Who looks, as the app sees it. */
class SignInTest {
  private static final AppBody APP =
      ui -> {
        ui.text("Hello " + ui.user() + " " + ui.user().name() + " " + ui.user().email());
        ui.text("Team " + ui.user().claim("team") + ", " + ui.user().claims().size() + " claims");
        ui.text("Kept for " + ui.state("by", ui.user().toString()).get());
        ui.text("Noted " + ui.textInput("Note"));
        if (ui.button("In")) {
          ui.login();
        }
        ui.button("Out", o -> o.onClick(ui::logout));
      };

  private static final Map<String, String> ADA =
      Map.of("name", "Ada", "email", "ada@example.org", "team", "blue");

  @Test
  void a_click_asks_for_signing_in_or_out_and_the_page_goes_on() {
    try (var app = AppTest.start(APP)) {
      assertThat(app.texts()).contains("Hello nobody  ", "Team , 0 claims");

      app.button("In").click();
      assertThat(app.browser().signs()).isEqualTo("login");
      app.button("Out").click();
      assertThat(app.browser().signs()).isEqualTo("logout");
      assertThat(app.status()).isEqualTo("done");
    }
  }

  @Test
  void who_signs_in_or_out_gets_a_session_of_their_own() {
    try (var app = AppTest.start(APP)) {
      app.textInput("Note").set("nobody's");

      app.signIn("ada", ADA);

      assertThat(app.mode()).isEqualTo("new");
      assertThat(app.texts())
          .contains(
              "Hello ada Ada ada@example.org", "Team blue, 3 claims", "Kept for ada", "Noted ");
      app.textInput("Note").set("Ada's");
      app.signOut();
      assertThat(app.texts()).contains("Hello nobody  ", "Kept for nobody", "Noted ");
    }
  }

  @Test
  void a_page_of_another_users_session_takes_nothing_along() {
    try (var app = AppTest.start(APP)) {
      app.signIn("ada", ADA);
      app.textInput("Note").set("Ada's");
      String token = app.token();

      app.reconnectAs("bob");

      assertThat(app.mode()).isEqualTo("new");
      assertThat(app.token()).isNotEqualTo(token);
      assertThat(app.texts()).contains("Hello bob  ", "Kept for bob", "Noted ");
    }
  }

  @Test
  void what_is_known_of_a_user_may_change_within_the_session() {
    try (var app = AppTest.start(APP)) {
      app.signIn("ada", ADA);
      app.textInput("Note").set("Ada's");
      String token = app.token();

      app.signIn("ada", Map.of("name", "Ada Lovelace"));

      assertThat(app.token()).isEqualTo(token);
      assertThat(app.texts()).contains("Hello ada Ada Lovelace ", "Team , 1 claims", "Noted Ada's");
    }
  }

  @Test
  void a_kept_session_is_for_its_user_only() {
    try (var app = AppTest.start(APP)) {
      app.signIn("ada", ADA);
      app.textInput("Note").set("Ada's");
      app.stop();

      app.reconnectAs("bob");

      assertThat(app.mode()).isEqualTo("new");
      assertThat(app.texts()).contains("Hello bob  ", "Kept for bob", "Noted ");
      app.signIn("ada", ADA);
      assertThat(app.texts()).contains("Kept for ada");
    }
  }
}
