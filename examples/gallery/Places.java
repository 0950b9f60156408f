import module java.base;

import runnel.*;

/** Pages, addresses, and the visitor. */
final class Places {
  static final Topic TOPIC =
      new Topic(
          "Pages",
          "🧭",
          Demo.of(
              Places.class,
              new Demo("In the address", "address", Places::address),
              new Demo("To another page", "elsewhere", Places::elsewhere),
              new Demo("Who looks", "visitor", Places::visitor),
              new Demo("Who is signed in", "user", Places::user)));

  static void address(Ui ui) {
    int year = ui.slider("Year", 2000, 2026, 2020, o -> o.bindQuery("year"));
    ui.text(year + ", and the address says " + ui.queryParams().get("year", 2020));
  }

  static void elsewhere(Ui ui) {
    if (ui.button("To the layouts")) {
      ui.switchPage("layout");
    }
  }

  static void visitor(Ui ui) {
    ui.text("You prefer " + ui.context().theme().name().toLowerCase() + " colours");
    if (ui.button("Copy this")) {
      ui.browser().copy("Hello from the gallery");
      ui.toast("Copied");
    }
  }

  static void user(Ui ui) {
    if (ui.user().isSignedIn()) {
      ui.text("You are " + ui.user().name());
      if (ui.button("Sign out")) {
        ui.logout();
      }
    } else {
      ui.text("Nobody is signed in");
      if (ui.button("Sign in", o -> o.help("Needs [auth] in runnel.toml"))) {
        ui.login();
      }
    }
  }
}
