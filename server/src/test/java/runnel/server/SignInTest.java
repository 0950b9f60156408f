package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.AppBody;
import runnel.Runnel;
import runnel.RunnelException;
import runnel.Server;
import runnel.SignInOptions;

/** Signing in at a provider, and what nobody gets by it. */
@SuppressWarnings("NullAway.Init")
class SignInTest {
  private static final AppBody APP =
      ui -> {
        ui.text("Hello " + ui.user() + " " + ui.user().name() + " " + ui.user().claims());
        ui.text("Kept for [" + ui.state("kept", ui.user().id()).get() + "]");
        ui.text("Cookies " + ui.context().cookies().keySet());
        ui.image("<svg xmlns='http://www.w3.org/2000/svg'/>");
        ui.fileUpload("File");
      };
  private static final String HELLO = "{\"t\":\"hello\",\"v\":1}";

  @TempDir private Path folder;
  private final TestProvider provider = new TestProvider();
  private Server server;
  private SignInBrowser browser;

  @BeforeEach
  void start() {
    serve(o -> {});
  }

  /** Starts the server anew, on the same folder. */
  private void serve(Consumer<SignInOptions> more) {
    if (server != null) {
      server.close();
    }
    server =
        Runnel.server(APP)
            .port(0)
            .sessions(folder.toString())
            .signIn(
                o -> {
                  o.issuer(provider.issuer())
                      .clientId(TestProvider.CLIENT)
                      .clientSecret(TestProvider.SECRET);
                  more.accept(o);
                })
            .start();
    browser = new SignInBrowser(server);
  }

  @AfterEach
  void stop() {
    server.close();
    provider.close();
  }

  /** What the first run of a page shows. */
  private static String shown(TestClient tab) throws Exception {
    tab.send(HELLO);
    return tab.await("patch").toString();
  }

  private String shown(SignInBrowser browser) throws Exception {
    try (TestClient tab = browser.tab()) {
      return shown(tab);
    }
  }

  private static String hello(String token) {
    return "{\"t\":\"hello\",\"v\":1,\"token\":\"" + token + "\",\"seq\":0}";
  }

  @Test
  void whoComesBackFromTheProviderIsTheUser() throws Exception {
    provider.user =
        Map.of("sub", "ada", "name", "Ada Lovelace", "groups", List.of("staff", "admin"));
    assertThat(shown(browser)).contains("Hello nobody");

    HttpResponse<String> back = browser.signIn("/reports?year=2012");

    assertThat(back.statusCode()).isEqualTo(302);
    assertThat(SignInBrowser.location(back)).isEqualTo("/reports?year=2012");
    assertThat(back.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("runnel-user-")
                    .contains("HttpOnly", "SameSite=Lax", "Path=/;", "Max-Age=43200")
                    .doesNotContain("Secure"));
    assertThat(shown(browser))
        .contains("Hello ada Ada Lovelace", "groups=[\"staff\",\"admin\"]", "Kept for [ada]")
        .doesNotContain("nonce", "runnel-user-");
  }

  @Test
  void ellipticCurvesAreGoodSignatures() throws Exception {
    provider.curves = true;

    browser.signIn("/");

    assertThat(shown(browser)).contains("Hello ada");
  }

  static Stream<Arguments> lies() {
    Instant past = Instant.now().minusSeconds(3600);
    return Stream.of(
        lie("nonce", claims -> claims.claim("nonce", "of another attempt")),
        lie("no nonce", claims -> claims.claim("nonce", null)),
        lie("audience", claims -> claims.audience("another-app")),
        lie("issuer", claims -> claims.issuer("https://evil.example")),
        lie("expired", claims -> claims.expirationTime(Date.from(past))),
        lie("no end", claims -> claims.expirationTime(null)),
        lie("no subject", claims -> claims.subject(null)));
  }

  private static Arguments lie(String name, UnaryOperator<JWTClaimsSet.Builder> lie) {
    return Arguments.of(name, lie);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void aTokenThatDoesNotHoldSignsNobodyIn(String name, UnaryOperator<JWTClaimsSet.Builder> lie)
      throws Exception {
    provider.tamper = lie;

    refused(browser.signIn("/"), "RN214");
  }

  @Test
  void aForgedSignatureSignsNobodyIn() throws Exception {
    provider.forges = true;

    refused(browser.signIn("/"), "RN214");
    provider.curves = true;
    refused(browser.signIn("/"), "RN214");
  }

  private void refused(HttpResponse<String> answer, String code) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(code, "You are not signed in");
    assertThat(shown(browser)).contains("Hello nobody");
  }

  @Test
  void anAnswerWithAnotherStateIsNobodys() throws Exception {
    String callback = browser.begun("/");

    refused(browser.get(callback.replaceFirst("state=", "state=x")), "RN213");
    refused(browser.get(callback.replaceFirst("state=[^&]*", "state=")), "RN213");
    refused(browser.get(callback.replaceFirst("state=[^&]*&", "")), "RN213");
  }

  /** Else somebody could sign a visitor in as somebody else. */
  @Test
  void anAnswerIsForTheBrowserThatHasBegun() throws Exception {
    String callback = browser.begun("/");
    browser = new SignInBrowser(server);

    refused(browser.get(callback), "RN213");
  }

  @Test
  void anAnswerIsGoodOnce() throws Exception {
    String callback = browser.begun("/");
    String cookies = browser.cookies();
    assertThat(browser.get(callback).statusCode()).isEqualTo(302);
    browser = new SignInBrowser(server);

    refused(browser.get(callback, "Cookie", cookies), "RN213");
  }

  @Test
  void aCodeIsGoodForTheAttemptThatGotIt() throws Exception {
    String first = browser.begun("/");
    String second = browser.begun("/");
    String code = first.substring(first.indexOf("&code="));

    refused(browser.get(second.replaceFirst("&code=.*", code)), "RN214");
  }

  @Test
  void aVisitorWhoDoesNotWantToIsToldSo() throws Exception {
    provider.refuses = true;

    refused(browser.signIn("/"), "RN214 The provider says: access_denied");
  }

  @Test
  void wordsFromElsewhereAreNoMarkup() throws Exception {
    String callback = browser.begun("/").replaceFirst("&code=.*", "&error=%3Cscript%3E");

    HttpResponse<String> answer = browser.get(callback);

    assertThat(answer.body()).contains("&lt;script&gt;").doesNotContain("<script");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example/",
        "/\\evil.example",
        "\\/evil.example",
        "/\t/evil.example",
        "/a\r\nX: y",
        "javascript:alert(1)",
        "evil.example",
        ""
      })
  void nobodyIsSentElsewhereAfterwards(String to) throws Exception {
    assertThat(SignInBrowser.location(browser.signIn(to))).isEqualTo("/");
  }

  @Test
  void aProviderThatIsNotThereIsToldSo() throws Exception {
    provider.close();

    HttpResponse<String> answer = browser.get("/_runnel/login");

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("RN215");
  }

  // ---- Out

  @Test
  void whoSignsOutIsNobodyInAllTabs() throws Exception {
    browser.signIn("/");
    String stolen = browser.cookies();
    try (TestClient tab = browser.tab()) {
      shown(tab);

      HttpResponse<String> answer = browser.signOut();

      assertThat(answer.body())
          .startsWith(provider.issuer() + "/end?")
          .contains("client_id=" + TestProvider.CLIENT, "post_logout_redirect_uri=");
      assertThat(tab.awaitClose()).startsWith("4401 RN211");
    }
    assertThat(browser.cookies()).isEmpty();
    assertThat(shown(browser)).contains("Hello nobody");
    try (TestClient thief = TestClient.open(server, "Cookie", stolen)) {
      assertThat(shown(thief)).contains("Hello nobody");
    }
    serve(o -> {});
    try (TestClient thief = TestClient.open(server, "Cookie", stolen)) {
      assertThat(shown(thief)).contains("Hello nobody");
    }
  }

  @Test
  void noPageFromElsewhereSignsAnybodyOut() throws Exception {
    browser.signIn("/");

    assertThat(browser.get("/_runnel/logout").statusCode()).isEqualTo(200);
    assertThat(browser.post("/_runnel/logout").statusCode()).isEqualTo(403);
    assertThat(
            browser
                .post("/_runnel/logout", "X-Runnel-Logout", "1", "Origin", "https://evil.example")
                .body())
        .contains("RN036");
    assertThat(shown(browser)).contains("Hello ada");
  }

  // ---- Whose session it is

  @Test
  void whatAnotherUserHasOpenInTheSameBrowserIsClosed() throws Exception {
    browser.signIn("/");
    try (TestClient tab = browser.tab()) {
      shown(tab);
      provider.user = Map.of("sub", "bob");

      browser.signIn("/");

      assertThat(tab.awaitClose()).startsWith("4401 RN211");
    }
    assertThat(shown(browser)).contains("Hello bob", "Kept for [bob]");
  }

  @Test
  void theTokenOfAnothersSessionOpensANewOne() throws Exception {
    browser.signIn("/");
    String token;
    try (TestClient tab = browser.tab()) {
      tab.send(HELLO);
      token = String.valueOf(tab.await("welcome").get("token"));
      tab.await("end");
    }
    provider.user = Map.of("sub", "bob");
    SignInBrowser bob = new SignInBrowser(server);
    SignInBrowser nobody = new SignInBrowser(server);
    bob.signIn("/");

    for (SignInBrowser other : List.of(bob, nobody)) {
      try (TestClient tab = other.tab()) {
        tab.send(hello(token));
        Map<?, ?> welcome = tab.await("welcome");
        assertThat(welcome.get("token")).isNotEqualTo(token);
        assertThat(welcome.get("mode")).isEqualTo("new");
        assertThat(tab.await("patch").toString()).doesNotContain("ada");
      }
    }
    try (TestClient tab = browser.tab()) {
      tab.send(hello(token));
      assertThat(tab.await("welcome").get("token")).isEqualTo(token);
    }
  }

  @Test
  void whatAnotherUserKnowsOfASessionOpensNothing() throws Exception {
    browser.get("/");
    browser.signIn("/");
    SignInBrowser other = new SignInBrowser(server);
    provider.user = Map.of("sub", "bob");
    other.signIn("/");
    // In the same browser, as far as that can be told.
    String badge = browser.cookies().replaceFirst(".*(runnel-badge=[^;]*).*", "$1");
    String bobs = badge + "; " + other.cookies();
    try (TestClient tab = browser.tab();
        StreamClient plain = StreamClient.streaming(server, "Cookie", browser.cookies())) {
      String said = shown(tab);
      String picture = "/" + said.replaceFirst("(?s).*(_runnel/media/[\\w.-]+).*", "$1");
      String to = "/" + said.replaceFirst("(?s).*(_runnel/upload/[\\w-]+).*", "$1");
      assertThat(browser.get(picture).statusCode()).isEqualTo(200);
      assertThat(browser.post(to).statusCode()).isEqualTo(200);
      for (String cookies : List.of(bobs, badge)) {
        SignInBrowser stranger = new SignInBrowser(server);
        assertThat(stranger.get(picture, "Cookie", cookies).statusCode()).isEqualTo(404);
        assertThat(stranger.post(to, "Cookie", cookies).body()).startsWith("RN134");
        StreamClient speaker = new StreamClient(server, "Cookie", cookies).as(plain.id());
        assertThat(speaker.send(HELLO)).isEqualTo(404);
        assertThat(speaker.post("stream", "", HttpRequest.BodyPublishers.noBody()).statusCode())
            .isEqualTo(404);
        assertThat(speaker.post("poll", "", HttpRequest.BodyPublishers.noBody()).statusCode())
            .isEqualTo(404);
      }
      plain.send(HELLO);
      String token = String.valueOf(plain.await("welcome").get("token"));
      try (StreamClient taker = StreamClient.streaming(server, "Cookie", bobs)) {
        taker.send(hello(token));
        Map<?, ?> welcome = taker.await("welcome");
        assertThat(welcome.get("token")).isNotEqualTo(token);
        assertThat(welcome.get("mode")).isEqualTo("new");
        assertThat(taker.awaitPatch("Hello").toString()).contains("Hello bob");
      }
    }
  }

  @Test
  void aUserStaysSignedInOverARestart() throws Exception {
    browser.signIn("/");
    String cookies = browser.cookies();

    serve(o -> {});

    try (TestClient tab = TestClient.open(server, "Cookie", cookies)) {
      assertThat(shown(tab)).contains("Hello ada");
    }
    assertThat(Files.getPosixFilePermissions(folder.resolve("signin.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aCookieOfAnotherServerOrAnotherProviderIsNobodys() throws Exception {
    browser.signIn("/");
    String cookies = browser.cookies();

    serve(o -> o.clientId("another-app"));

    try (TestClient tab = TestClient.open(server, "Cookie", cookies)) {
      assertThat(shown(tab)).contains("Hello nobody");
    }
    serve(o -> {});
    for (String changed :
        List.of(
            cookies.replaceFirst("=eyJ", "=eyK"),
            cookies.replaceFirst(".$", ""),
            cookies.replaceFirst("=.*", "="))) {
      try (TestClient tab = TestClient.open(server, "Cookie", changed)) {
        assertThat(shown(tab)).contains("Hello nobody");
      }
    }
  }

  @Test
  void claimsThatAreTooLongForACookieAreLeftOut() throws Exception {
    provider.user =
        Map.of(
            "sub", "ada", "email", "ada@example.org", "story", "x".repeat(9_000), "team", "blue");

    browser.signIn("/");

    assertThat(shown(browser)).contains("Hello ada", "team=blue").doesNotContain("story");
  }

  // ---- Required

  @Test
  void withoutSigningInNothingOfTheAppIsSeen() throws Exception {
    serve(o -> o.required());

    HttpResponse<String> page = browser.get("/reports?year=2012");
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(SignInBrowser.location(page))
        .isEqualTo("/_runnel/login?to=%2Freports%3Fyear%3D2012");
    for (String path :
        List.of(
            "/_runnel/media/a.png", "/_runnel/upload/a", "/_runnel/open", "/ws", "/index.html")) {
      assertThat(browser.post(path).statusCode()).as(path).isEqualTo(401);
    }
    try (TestClient tab = browser.tab()) {
      assertThat(tab.awaitClose()).startsWith("4401 RN211");
    }
    assertThat(browser.get("/assets/main-abc123.js").statusCode()).isEqualTo(200);
    assertThat(browser.get("/healthz").statusCode()).isEqualTo(200);

    browser.signIn("/");

    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    assertThat(shown(browser)).contains("Hello ada");
    assertThat(browser.post("/_runnel/upload/a").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/healthz/../ws",
        "/%68ealthz/",
        "/healthz;x",
        "//",
        "/assets/../ws",
        "/_runnel//open"
      })
  void noSpellingOfAPathGetsPast(String path) throws Exception {
    serve(o -> o.required());

    assertThat(browser.post(path).statusCode()).isIn(400, 401);
  }

  // ---- Settings

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("neither an issuer nor a header", o -> {}),
        mistake("clientId is missing", o -> o.issuer("https://a.example")),
        mistake("with https", o -> o.issuer("http://a.example").clientId("a")),
        mistake("both", o -> o.issuer("https://a.example").clientId("a").header("X-User")),
        mistake("ends with /_runnel/callback", o -> idp(o).redirect("https://b.example/")),
        mistake("scopes must name openid", o -> idp(o).scopes("email")),
        mistake("1 minute to 30 days", o -> idp(o).lasts(Duration.ofSeconds(59))),
        mistake("no header has this name", o -> o.header("a b")),
        mistake("there is none", o -> o.header("X-Forwarded-User")));
  }

  private static SignInOptions idp(SignInOptions o) {
    return o.issuer("https://a.example").clientId("a");
  }

  private static Arguments mistake(String words, Consumer<SignInOptions> options) {
    return Arguments.of(words, options);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void settingsThatCannotBeAreRefused(String words, Consumer<SignInOptions> options) {
    assertThatThrownBy(() -> Runnel.server(APP).port(0).signIn(options).start())
        .isInstanceOfSatisfying(RunnelException.class, e -> assertThat(e.code()).isEqualTo("RN212"))
        .hasMessageContaining(words);
  }
}
