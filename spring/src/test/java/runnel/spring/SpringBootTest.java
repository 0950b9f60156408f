package runnel.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import runnel.Server;
import runnel.server.TestClient;
import runnel.servlet.AppServlets;
import shop.ShopApplication;

/** The example, as its visitors use it. */
class SpringBootTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String HELLO = "{\"t\":\"hello\",\"v\":1}";

  @SuppressWarnings("NullAway.Init")
  private static ServletWebServerApplicationContext shop;

  /** Users for the shop. */
  @Configuration(proxyBeanMethods = false)
  static class Users {
    @Bean
    UserDetailsService users() {
      return new InMemoryUserDetailsManager(
          User.withUsername("ada").password("{noop}a").roles("SALES").build(),
          User.withUsername("bob").password("{noop}b").roles("SALES").build());
    }
  }

  private static ConfigurableApplicationContext start(String... settings) {
    return new SpringApplicationBuilder(ShopApplication.class, Users.class)
        .web(WebApplicationType.SERVLET)
        .properties("server.port=0", "server.address=127.0.0.1")
        .run(settings);
  }

  @BeforeAll
  static void start() {
    shop = (ServletWebServerApplicationContext) start(new String[0]);
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  private static String url(String path) {
    return "http://127.0.0.1:" + Objects.requireNonNull(shop.getWebServer()).getPort() + path;
  }

  private static TestClient open(String... headers) {
    return TestClient.open(
        new Server() {
          @Override
          public int port() {
            return Objects.requireNonNull(shop.getWebServer()).getPort();
          }

          @Override
          public String url() {
            return SpringBootTest.url("/sales");
          }

          @Override
          public void await() {}

          @Override
          public void close() {}
        },
        headers);
  }

  private static String[] as(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(both)};
  }

  private static HttpResponse<String> send(String method, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url(path))).method(method, BodyPublishers.noBody());
    return HTTP.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }

  @Test
  void theAppIsMadeOfBeans() throws Exception {
    try (TestClient client = open(as("ada", "a"))) {
      client.send(HELLO);
      Map<?, ?> patch = client.await("patch");
      assertThat(patch.toString()).contains("12 orders in Oslo");
      String select = patch.toString().replaceFirst("(?s).*?(\\w+), select, .*", "$1");
      client.send("{\"t\":\"event\",\"ref\":1,\"id\":\"" + select + "\",\"value\":\"Rome\"}");

      assertThat(client.await("patch").toString()).contains("7 orders in Rome");
    }
  }

  @Test
  void theApplicationIsBesideIt() throws Exception {
    assertThat(send("GET", "/").body()).isEqualTo("the shop");
    assertThat(send("GET", "/sales/healthz", as("ada", "a")).body()).isEqualTo("ok");
    assertThat(send("GET", "/sales/assets/none.js", as("ada", "a")).statusCode()).isEqualTo(404);
  }

  @Test
  void whoHasNotSignedInDoesNotGetIn() throws Exception {
    assertThat(send("GET", "/sales/").statusCode()).isEqualTo(401);
    assertThat(send("POST", "/sales/_runnel/open").statusCode()).isEqualTo(401);
    assertThatThrownBy(() -> open(as("ada", "wrong")))
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            e -> assertThat(e.getResponse().statusCode()).isEqualTo(401));
  }

  @Test
  void aSessionIsItsUsersOnly() throws Exception {
    try (TestClient first = open(as("ada", "a"));
        TestClient bob = open(as("bob", "b"));
        TestClient again = open(as("ada", "a"))) {
      first.send(HELLO);
      String back =
          "{\"t\":\"hello\",\"v\":1,\"seq\":0,\"token\":\"%s\"}"
              .formatted(first.await("welcome").get("token"));

      bob.send(back);
      assertThat(bob.await("welcome").get("mode")).isEqualTo("new");
      again.send(back);
      assertThat(again.await("welcome").get("mode")).isEqualTo("resume");
    }
  }

  @Test
  void formsOfTheAppNeedNoTokenAndThoseOfTheApplicationDo() throws Exception {
    assertThat(send("POST", "/sales/_runnel/open", as("ada", "a")).statusCode()).isEqualTo(200);
    assertThat(send("POST", "/sales/_runnel/upload/nowhere", as("ada", "a")).body())
        .startsWith("RN134");
    assertThat(send("POST", "/order", as("ada", "a")).statusCode()).isEqualTo(403);
    String[] ada = as("ada", "a");
    assertThat(
            send("POST", "/sales/_runnel/open", ada[0], ada[1], "Origin", "http://evil.example")
                .body())
        .startsWith("RN036");
  }

  @Test
  void aPathThatIsTakenIsTold() {
    assertThatThrownBy(() -> start("--runnel.path=/"))
        .hasStackTraceContaining("The path / is taken");
  }

  @Test
  void theAppEndsWithTheApplication() throws Exception {
    ConfigurableApplicationContext other = start("--runnel.path=/other", "--runnel.metrics=true");
    AppServlets app = other.getBean(AppServlets.class);
    assertThat(app.path()).isEqualTo("/other");
    int port =
        Objects.requireNonNull(((ServletWebServerApplicationContext) other).getWebServer())
            .getPort();
    HttpResponse<String> figures =
        HTTP.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/other/metrics"))
                .build(),
            BodyHandlers.ofString());
    assertThat(figures.body()).contains("runnel_sessions{client=\"connected\"} 0");

    other.close();

    assertThat(app.app().sessions()).isZero();
  }
}
