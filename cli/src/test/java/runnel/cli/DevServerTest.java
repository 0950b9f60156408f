package runnel.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runnel.server.JettyServer;

/** Saving a source while a session is open. */
class DevServerTest {
  private static final String APP =
      """
      import runnel.*;
      import java.io.*;

      enum Mood { GOOD, BAD }
      record Entry(Mood mood, int count) {}

      void main() { Runnel.run(this::app); }

      void app(Ui ui) throws IOException {
        State<Entry> entry = ui.state("entry", new Entry(Mood.GOOD, 0));
        if (ui.button("Add")) {
          entry.update(e -> new Entry(Mood.BAD, e.count() + 1));
        }
        try (InputStream in = getClass().getResourceAsStream("data.txt")) {
          ui.text("data " + new String(in.readAllBytes()));
        }
        ui.text("v1 " + entry.get() + " " + Helper.greet());
      }
      """;

  @TempDir private Path folder;
  private final PageClient client = new PageClient();
  private Path file;
  private DevServer server;

  @BeforeEach
  void start() throws Exception {
    file = Files.writeString(folder.resolve("App.java"), APP);
    Files.writeString(folder.resolve("Helper.java"), helper("hi"));
    Files.writeString(folder.resolve("data.txt"), "one");
    server =
        DevServer.start(
            file, app -> JettyServer.of(app).port(0).keeping("none"), true, null, line -> {});
    client.connect(server);
    client.await("v1 Entry[mood=GOOD, count=0] hi");
    client.send("{\"t\":\"event\",\"ref\":1,\"id\":\"" + client.button() + "\",\"trigger\":true}");
    client.await("v1 Entry[mood=BAD, count=1] hi");
  }

  @AfterEach
  void stop() {
    client.socket().abort();
    server.close();
  }

  @Test
  void savingRerunsTheSessionWithItsState() throws Exception {
    Files.writeString(file, APP.replace("v1", "v2"));

    client.await("v2 Entry[mood=BAD, count=1] hi");
  }

  @Test
  void editorsThatReplaceTheFileAreSeenToo() throws Exception {
    for (int version = 2; version < 5; version++) {
      Path fresh =
          Files.writeString(folder.resolve(".App.java.swp"), APP.replace("v1", "v" + version));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);

      client.await("v" + version + " Entry[mood=BAD, count=1] hi");
    }
  }

  @Test
  void aSourceBesideItCountsToo() throws Exception {
    Files.writeString(folder.resolve("Helper.java"), helper("hello"));

    client.await("v1 Entry[mood=BAD, count=1] hello");
  }

  @Test
  void aResourceThatIsUsedCountsToo() throws Exception {
    Files.writeString(folder.resolve("data.txt"), "two");

    client.await("data two");
  }

  @Test
  void aCompileErrorIsShownUntilItIsMended() throws Exception {
    Files.writeString(file, APP.replace("v1 \" +", "v2 \" + oops +"));
    assertThat(client.await("\"compileError\""))
        .contains("\"file\":\"App.java\"")
        .contains("\"line\":17")
        .contains("cannot find symbol");

    Files.writeString(file, APP); // As it was before: only the error has to go.
    client.await("[\"remove\",");

    Files.writeString(file, APP.replace("v1", "v3"));
    client.await("v3 Entry[mood=BAD, count=1] hi");
  }

  @Test
  void oldVersionsGoAway() throws Exception {
    WeakReference<ClassLoader> old =
        new WeakReference<>(requireNonNull(server.live().current()).loader());

    Files.writeString(file, APP.replace("v1", "v2"));
    client.await("v2 ");
    client.send("{\"t\":\"ping\"}");
    client.await("pong");

    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (old.get() != null && System.nanoTime() < deadline) {
      System.gc();
      Thread.onSpinWait();
    }
    assertThat(old.get()).isNull();
  }

  private static String helper(String greeting) {
    return "class Helper { static String greet() { return \"" + greeting + "\"; } }";
  }
}
