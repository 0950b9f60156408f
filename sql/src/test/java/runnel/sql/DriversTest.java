package runnel.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import runnel.RunnelException;
import runnel.servlet.Surroundings;
import runnel.spi.Databases;

/** Databases by their URLs, and connections that are lost. */
class DriversTest {
  private final Map<String, String> settings = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();

  private JdbcDatabases databases() {
    return new JdbcDatabases(
        new Surroundings(Path.of(""), () -> settings, Map::of, environment::get));
  }

  private static String code(Throwable problem) {
    return ((RunnelException) problem).code();
  }

  @Test
  void aDatabaseIsNamedByTheSettingsOrTheEnvironment() throws Exception {
    settings.put("shop.url", "jdbc:h2:mem:shop");
    settings.put("shop.user", "sa");
    environment.put("RUNNEL_SQL_BIG_SHOP_URL", "jdbc:h2:mem:big");
    try (JdbcDatabases databases = databases()) {
      for (String name : List.of("shop", "big-shop")) {
        Databases.Database shop = databases.open(name);
        assertThat(shop.query("select 1 + ? as n", List.of(2L), 1).columns().getFirst().get(0))
            .isEqualTo(3L);
      }
      assertThatThrownBy(() -> databases.open("shopp"))
          .satisfies(e -> assertThat(code(e)).isEqualTo("RN165"))
          .hasMessageContaining("names shop");
    }
  }

  @Test
  void otherSettingsAreAnotherPool() throws Exception {
    settings.put("shop.url", "jdbc:h2:mem:one");
    try (JdbcDatabases databases = databases()) {
      Databases.Database one = databases.open("shop");
      assertThat(databases.open("shop")).isSameAs(one);
      settings.put("shop.url", "jdbc:h2:mem:two");
      assertThat(databases.open("shop")).isNotSameAs(one);
    }
  }

  @Test
  void aUrlThatNoDriverTakes() throws Exception {
    settings.put("shop.url", "jdbc:oracle:thin:scott/tiger@host");
    try (JdbcDatabases databases = databases()) {
      assertThatThrownBy(() -> databases.open("shop"))
          .satisfies(e -> assertThat(code(e)).isEqualTo("RN166"))
          .hasMessageContaining("jdbc:oracle:")
          .hasMessageNotContaining("tiger");
    }
  }

  /** The connection breaks while the rows come; the next query gets another one. */
  @Test
  void aConnectionIsLostInTheMiddleOfAResult() throws Exception {
    Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
    try (Breaker breaker = new Breaker(server.getPort())) {
      settings.put("far.url", "jdbc:h2:tcp://localhost:" + breaker.port() + "/mem:far");
      settings.put("far.user", "sa");
      try (JdbcDatabases databases = databases()) {
        Databases.Database far = databases.open("far");
        assertThat(far.query("select 1", List.of(), 1).size()).isEqualTo(1);

        breaker.breakAfter(100_000);
        assertThatThrownBy(
                () ->
                    far.query(
                        "select x, repeat('x', 100) from system_range(1, 1000000)",
                        List.of(),
                        1_000_000))
            .satisfies(e -> assertThat(code(e)).as("%s", e).isEqualTo("RN161"));

        breaker.mend();
        assertThat(
                far.query("select count(*) from system_range(1, 10)", List.of(), 1)
                    .columns()
                    .getFirst()
                    .get(0))
            .isEqualTo(10L);
      }
    } finally {
      server.stop();
    }
  }

  @Test
  void nobodyListens() throws Exception {
    settings.put("none.url", "jdbc:h2:tcp://localhost:1/mem:none");
    try (JdbcDatabases databases = databases()) {
      Databases.Database none = databases.open("none");
      Thread me = Thread.currentThread();
      // The pool would try again for half a minute: who waits can leave.
      Thread.startVirtualThread(me::interrupt);
      assertThatThrownBy(() -> none.query("select 1", List.of(), 1))
          .isInstanceOf(InterruptedException.class);
    }
  }

  /** Stands between a client and a server, and lets the line break. */
  private static final class Breaker implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile long left = Long.MAX_VALUE;

    Breaker(int target) throws IOException {
      Thread.startVirtualThread(
          () -> {
            while (!listener.isClosed()) {
              try {
                Socket client = listener.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.addAll(Set.of(client, server));
                Thread.startVirtualThread(() -> copy(client, server));
                Thread.startVirtualThread(() -> copy(server, client));
              } catch (IOException e) {
                // The test is over.
              }
            }
          });
    }

    private void copy(Socket from, Socket to) {
      byte[] buffer = new byte[8192];
      try (from;
          to) {
        InputStream in = from.getInputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          left -= n;
          if (left < 0) {
            return;
          }
          to.getOutputStream().write(buffer, 0, n);
        }
      } catch (IOException e) {
        // One of them has left.
      }
    }

    int port() {
      return listener.getLocalPort();
    }

    void breakAfter(long bytes) {
      left = bytes;
    }

    void mend() {
      left = Long.MAX_VALUE;
    }

    @Override
    public void close() throws IOException {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    }
  }
}
