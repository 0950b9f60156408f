package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.Runnel;
import runnel.Server;

/** Users whom a proxy has signed in; and what a server says that lets everybody in. */
@SuppressWarnings("NullAway.Init")
class ProxySignInTest {
  private static final AppBody APP =
      ui -> {
        ui.text("Hello " + ui.user() + " [" + ui.user().email() + "]");
        if (ui.button("In")) {
          ui.login();
        }
      };
  private static final Logger LOG = Logger.getLogger("runnel");

  private final List<String> said = new ArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
            said.add(record.getMessage());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private Server server;

  @BeforeEach
  void listen() {
    LOG.addHandler(listener);
  }

  @AfterEach
  void stop() {
    LOG.removeHandler(listener);
    server.close();
  }

  private void serve(String trusted, boolean required) {
    server =
        Runnel.server(APP)
            .port(0)
            .forgetful()
            .trustProxy(trusted)
            .signIn(
                o ->
                    o.header("X-Forwarded-User")
                        .emailHeader("X-Forwarded-Email")
                        .required(required))
            .start();
  }

  private String shown(String... headers) throws Exception {
    try (TestClient tab = TestClient.open(server, headers)) {
      tab.send("{\"t\":\"hello\",\"v\":1}");
      return tab.await("patch").toString();
    }
  }

  @Test
  void aTrustedProxySaysWhoTheUserIs() throws Exception {
    serve("127.0.0.0/8", false);

    assertThat(shown("X-Forwarded-User", "ada", "X-Forwarded-Email", "ada@example.org"))
        .contains("Hello ada [ada@example.org]");
    assertThat(shown()).contains("Hello nobody");
    assertThat(said).isEmpty();
  }

  @Test
  void ofTwoWordsOneMayBeTheVisitorsOwn() throws Exception {
    serve("127.0.0.0/8", false);

    assertThat(shown("X-Forwarded-User", "ada", "X-Forwarded-User", "root"))
        .contains("Hello nobody");
  }

  @Test
  void fromElsewhereTheHeaderIsNobodysWordAndThatIsToldOnce() throws Exception {
    serve("10.0.0.0/8", false);

    assertThat(shown("X-Forwarded-User", "ada")).contains("Hello nobody");
    assertThat(shown("X-Forwarded-User", "ada", "X-Forwarded-For", "10.0.0.1"))
        .contains("Hello nobody");
    assertThat(said)
        .singleElement()
        .asString()
        .contains("RN217", "127.0.0.1", "X-Forwarded-User", "--trust-proxy 127.0.0.1");
  }

  @Test
  void whereItIsRequiredNobodyComesPastTheProxy() throws Exception {
    serve("10.0.0.0/8", true);

    try (TestClient tab = TestClient.open(server, "X-Forwarded-User", "ada")) {
      assertThat(tab.awaitClose()).startsWith("4401 RN211");
    }
  }

  @Test
  void whereNobodyCanSignInTheAppIsToldSo() throws Exception {
    server = Runnel.server(APP).port(0).forgetful().start();

    try (TestClient tab = TestClient.open(server)) {
      tab.send("{\"t\":\"hello\",\"v\":1}");
      String page = tab.await("patch").toString();
      String button = page.replaceFirst("(?s).*?, ([^, ]+), button.*", "$1");
      tab.send("{\"t\":\"event\",\"ref\":1,\"id\":\"" + button + "\",\"trigger\":true}");

      assertThat(tab.await("patch").toString()).contains("RN210");
    }
  }

  @Test
  void aServerForEverybodySaysWhatThatMeans() {
    server = Runnel.server(APP).port(0).host("0.0.0.0").forgetful().start();

    assertThat(said).singleElement().asString().contains("RN216", "0.0.0.0", "--host 127.0.0.1");
  }

  @Test
  void aServerForThisMachineOrWithUsersSaysNothing() {
    Runnel.server(APP).port(0).forgetful().start().close();
    server =
        Runnel.server(APP)
            .port(0)
            .host("0.0.0.0")
            .forgetful()
            .trustProxy("127.0.0.1")
            .signIn(o -> o.header("X-Forwarded-User"))
            .start();

    assertThat(said).isEmpty();
  }
}
