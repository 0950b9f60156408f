package runnel.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.App;
import runnel.spi.Connection;
import runnel.spi.Identity;
import runnel.spi.Peer;

/** The clock on the wall is put forward or back: nobody is thrown out for it, and nobody let in. */
class ClockTest {
  @TempDir Path temp;
  private final FaultyHost host = new FaultyHost();

  private void put(Duration by) {
    host.aheadMillis += by.toMillis();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, -1})
  void what_is_kept_is_found_also_if_the_clock_jumps_an_hour(long hours) {
    SessionFiles files = new SessionFiles(temp, "", host, Disk.MACHINE);
    files.keep("a", "one");
    files.write();
    put(Duration.ofHours(hours));
    files.sweep();
    assertThat(new SessionFiles(temp, "", host, Disk.MACHINE).find("a")).isEqualTo("one");
    put(Duration.ofHours(-2 * hours));
    files.sweep();
    assertThat(new SessionFiles(temp, "", host, Disk.MACHINE).find("a")).isEqualTo("one");
  }

  /** Writes down how it was closed. */
  private static final class Line implements Connection {
    final List<String> closed = new CopyOnWriteArrayList<>();
    final List<String> got = new CopyOnWriteArrayList<>();

    @Override
    public void send(String message, Runnable written) {
      got.add(message);
      written.run();
    }

    @Override
    public void close(int code, String reason) {
      closed.add(code + " " + reason);
    }
  }

  private Login login(Duration lasts) {
    return new Login(
        new Identity("ada", "", "", Map.of()),
        "login-1",
        Instant.ofEpochMilli(host.wallMillis()).plus(lasts));
  }

  @Test
  void a_page_whose_login_is_over_by_the_clock_is_told_so_and_not_left_waiting() throws Exception {
    try (App app = new App(ui -> ui.text("hi"), host, "")) {
      Line line = new Line();
      Peer peer = new Logins(host, null).connect(app, line, login(Duration.ofMinutes(30)));
      put(Duration.ofHours(-1));
      peer.receive("{\"t\":\"hello\",\"v\":1}");
      assertThat(line.got).isNotEmpty();
      assertThat(line.closed).isEmpty();
      put(Duration.ofHours(2));
      peer.receive("{\"t\":\"ping\"}");
      assertThat(line.closed).containsExactly(Logins.CLOSE + " " + Logins.ENDED);
    }
  }

  @Test
  void who_has_signed_out_stays_so_when_the_clock_goes_forth_and_back() throws Exception {
    Login ended = login(Duration.ofMinutes(30));
    Logins logins = new Logins(host, temp);
    logins.end(ended);
    put(Duration.ofHours(1));
    logins.end(new Login(ended.user(), "login-2", ended.until())); // forgets those out of date
    Logins next = new Logins(host, temp); // and so does a restart
    put(Duration.ofHours(-1));
    assertThat(logins.isEnded(ended)).isTrue();
    assertThat(next.isEnded(ended)).isTrue();
  }
}
