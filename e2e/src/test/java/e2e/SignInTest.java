package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runnel.AppBody;
import runnel.Runnel;
import runnel.Server;
import runnel.SignInOptions;
import runnel.UploadedFile;
import runnel.server.TestProvider;

/** Signing in, as a visitor sees it. */
class SignInTest extends Browser {
  private static final AppBody APP =
      ui -> {
        if (ui.user().isSignedIn()) {
          ui.text("Hello " + ui.user().name());
          if (ui.button("Sign out")) {
            ui.logout();
          }
        } else {
          ui.text("Hello stranger");
          if (ui.button("Sign in")) {
            ui.login();
          }
        }
        ui.text("In " + ui.queryParams().get("year", 0));
        ui.image(
            "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'/>",
            o -> o.alt("a box"));
        for (UploadedFile file : ui.fileUpload("File")) {
          ui.text(file.name() + " has " + file.size());
        }
      };

  @TempDir Path folder;

  private Server serve(TestProvider provider, Consumer<SignInOptions> more) {
    return keep(
        Runnel.server(APP)
            .port(0)
            .sessions(folder.resolve("sessions").toString())
            .signIn(
                o -> {
                  o.issuer(provider.issuer())
                      .clientId(TestProvider.CLIENT)
                      .clientSecret(TestProvider.SECRET);
                  more.accept(o);
                })
            .start());
  }

  /** The provider is on another port of this machine. */
  private Page visit(String url) {
    return openAtOnce(url, 1280, 900, ColorScheme.LIGHT, "http://127.0.0.1:");
  }

  private static void click(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  /** What is beside the wire is for the user, too. */
  private static void seesAndGives(Page page) {
    page.waitForFunction("document.querySelector('img[alt=\"a box\"]')?.naturalWidth === 40");
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload("a.txt", "text/plain", new byte[30]));
    assertThat(text(page, "a.txt has 30")).isVisible();
  }

  @Test
  void who_wants_to_signs_in_at_the_provider_and_out_again() {
    TestProvider provider = keep(new TestProvider());
    Server server = serve(provider, o -> {});
    Page page = visit(server.url() + "/?year=2012");
    assertThat(text(page, "Hello stranger")).isVisible();
    seesAndGives(page);

    click(page, "Sign in");
    assertThat(text(page, "Hello Ada Lovelace")).isVisible();
    assertThat(text(page, "In 2012")).isVisible();
    assertThat(page).hasURL(server.url() + "/?year=2012");
    seesAndGives(page);
    page.reload();
    assertThat(text(page, "Hello Ada Lovelace")).isVisible();

    Page second = page.context().newPage();
    second.navigate(server.url());
    assertThat(text(second, "Hello Ada Lovelace")).isVisible();
    click(page, "Sign out");
    assertThat(text(page, "Hello stranger")).isVisible();
    assertThat(text(second, "Hello stranger")).isVisible();
    seesAndGives(page);
  }

  @Test
  void where_it_is_required_nothing_is_seen_before() {
    TestProvider provider = keep(new TestProvider());
    Server server = serve(provider, SignInOptions::required);
    Page page = visit(server.url() + "/?year=2026");
    assertThat(text(page, "Hello Ada Lovelace")).isVisible();
    assertThat(text(page, "In 2026")).isVisible();
    assertThat(page).hasURL(server.url() + "/?year=2026");
    seesAndGives(page);

    provider.user = Map.of("sub", "bob", "name", "Bob");
    click(page, "Sign out");
    assertThat(text(page, "Hello Bob")).isVisible();
    assertThat(text(page, "a.txt has 30")).hasCount(0);
    seesAndGives(page);
  }

  @Test
  void a_proxy_that_is_trusted_says_who_it_is() throws Exception {
    Server server =
        keep(
            Runnel.server(APP)
                .port(0)
                .sessions(folder.resolve("sessions").toString())
                .trustProxy("127.0.0.1")
                .signIn(o -> o.header("X-Forwarded-User").nameHeader("X-Forwarded-Name").required())
                .start());
    String location =
        """
          location /%s/ {
            proxy_pass http://127.0.0.1:%d/;
            proxy_http_version 1.1;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection "upgrade";
            proxy_set_header X-Forwarded-Proto $scheme;
            proxy_set_header X-Forwarded-Host $http_host;
            proxy_set_header X-Forwarded-Prefix /%1$s;
            proxy_set_header X-Forwarded-User "%1$s";
            proxy_set_header X-Forwarded-Name "%3$s";
          }
        """;
    Nginx nginx =
        keep(
            Nginx.start(
                folder,
                """
                server {
                  listen 443 ssl;
                  ssl_certificate     /etc/ssl/apps.pem;
                  ssl_certificate_key /etc/ssl/apps.key;
                """
                    + location.formatted("ada", server.port(), "Ada")
                    + location.formatted("bob", server.port(), "Bob")
                    + "}"));
    anyCertificate = true;
    Page ada = open(nginx.url("/ada/"));
    assertThat(text(ada, "Hello Ada")).isVisible();
    seesAndGives(ada);

    // Bob, in the same browser, asks for what Ada sees.
    String picture = (String) ada.evaluate("document.querySelector('img[alt=\"a box\"]').src");
    assertThat(status(ada, picture)).isEqualTo(200);
    assertThat(status(ada, picture.replace("/ada/", "/bob/"))).isEqualTo(404);
    Page bob = open(nginx.url("/bob/"));
    assertThat(text(bob, "Hello Bob")).isVisible();

    // Past the proxy nobody is anybody, whatever they say.
    tolerant = true;
    Page past = openAtOnce(server.url(), 1280, 900, ColorScheme.LIGHT);
    assertThat(past.getByText("RN211")).isVisible();
  }

  private static int status(Page page, String url) {
    return page.request().get(url).status();
  }
}
