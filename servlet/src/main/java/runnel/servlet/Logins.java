package runnel.servlet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import runnel.App;
import runnel.spi.Connection;
import runnel.spi.Host;
import runnel.spi.Peer;

/**
 * The pages that users who have signed in have open, and which logins were ended before their time.
 * A page is closed when its login ends, wherever that was done. Safe for use by many threads.
 */
final class Logins {
  /** Close code of a page that has to be asked for anew, after signing in. */
  static final int CLOSE = 4401;

  static final String ENDED = "RN211 you are signed out";
  private static final String FILE = "signed-out";
  // What was ended is remembered for longer than it would have held: clocks are put back, too.
  private static final Duration LONGER = Duration.ofDays(1);

  private final Host host;
  private final @Nullable Path file;
  private final ConcurrentMap<String, Set<Connection>> open = new ConcurrentHashMap<>();
  private final Map<String, Instant> ended = new ConcurrentHashMap<>();

  /**
   * With those that were ended before.
   *
   * @param folder where that is kept; null for nowhere
   */
  Logins(Host host, @Nullable Path folder) throws IOException {
    this.host = host;
    file = folder == null ? null : folder.resolve(FILE);
    if (file != null && Files.exists(file)) {
      StringBuilder current = new StringBuilder();
      for (String line : Files.readAllLines(file)) {
        String[] words = line.split(" ", -1);
        if (words.length == 2 && words[1].matches("\\d{1,12}")) {
          Instant until = Instant.ofEpochSecond(Long.parseLong(words[1]));
          if (now().isBefore(until.plus(LONGER))) {
            ended.put(words[0], until);
            current.append(line).append('\n');
          }
        }
      }
      Files.writeString(file, current.toString());
    }
  }

  private Instant now() {
    return Instant.ofEpochMilli(host.wallMillis());
  }

  /** Whether a login was ended before its time. */
  boolean isEnded(Login login) {
    return ended.containsKey(login.id());
  }

  /** Ends a login: it is good for nothing any more, and its pages are closed. */
  void end(Login login) {
    ended.values().removeIf(until -> until.plus(LONGER).isBefore(now()));
    if (ended.put(login.id(), login.until()) == null && file != null) {
      try {
        Files.writeString(
            file,
            login.id() + " " + (login.until().getEpochSecond() + 1) + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        host.warn("A sign-out is not kept, and holds until the server's restart: " + e);
      }
    }
    open.getOrDefault(login.id(), Set.of()).forEach(each -> each.close(CLOSE, ENDED));
  }

  /** Tells the app of a client, which is closed when its login ends. */
  Peer connect(App app, Connection connection, Login login) {
    if (login.id().isEmpty()) {
      return app.connect(connection, login.user()); // The proxy decides how long.
    }
    Peer peer = app.connect(connection, login.user());
    open.compute(
        login.id(),
        (id, known) -> {
          Set<Connection> all = known == null ? ConcurrentHashMap.newKeySet() : known;
          all.add(connection);
          return all;
        });
    Host.Task timer =
        host.schedule(
            Math.max(0, Duration.between(now(), login.until()).toMillis()),
            () -> connection.close(CLOSE, ENDED));
    if (isEnded(login)) { // meanwhile
      connection.close(CLOSE, ENDED);
    }
    return new Peer() {
      @Override
      public void receive(String message) {
        // What arrives while the connection is being closed is nobody's any more.
        if (isEnded(login)) {
          return;
        }
        if (now().isBefore(login.until())) {
          peer.receive(message);
        } else {
          connection.close(
              CLOSE, ENDED); // also if the clock was put forward: nobody is left waiting
        }
      }

      @Override
      public void tooLarge(long limit) {
        peer.tooLarge(limit);
      }

      @Override
      public void closed() {
        timer.interrupt();
        open.computeIfPresent(
            login.id(),
            (id, all) -> {
              all.remove(connection);
              return all.isEmpty() ? null : all;
            });
        peer.closed();
      }
    };
  }
}
