package runnel.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runnel.spi.Accepted;

/** The disk is full for a while: nobody is thrown out, and no half of a file is taken for one. */
class FullDiskTest {
  private static final long PLENTY = Long.MAX_VALUE / 2;

  @TempDir Path temp;

  private final FullDisk disk = new FullDisk();

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  // ---- Sessions

  @Test
  void sessions_go_on_and_are_kept_when_there_is_room_again() throws IOException {
    FaultyHost host = new FaultyHost();
    SessionFiles files = new SessionFiles(temp, "", host, disk);
    disk.largest(PLENTY);
    files.keep("a", "old");
    files.write();

    disk.largest(10);
    files.keep("a", "new, and longer than there is room for");
    files.keep("b", "short");
    files.write();

    // The session itself reads what is new, the next process what was whole.
    assertThat(files.find("a")).startsWith("new");
    SessionFiles next = new SessionFiles(temp, "", host, disk);
    assertThat(next.find("a")).isEqualTo("old");
    assertThat(names(temp)).doesNotContain(Sha256.hex("a") + ".json.new");
    files.write();
    files.write();
    assertThat(host.warnings)
        .singleElement()
        .asString()
        .startsWith("RN224 Sessions cannot be kept in " + temp)
        .contains(FullDisk.WORDS);

    disk.largest(PLENTY);
    files.write();
    assertThat(next.find("a")).startsWith("new");
    assertThat(next.find("b")).isEqualTo("short");
    assertThat(names(temp)).hasSize(2);
    assertThat(host.warnings).hasSize(2).last().asString().startsWith("Sessions are kept again");
  }

  @Test
  void one_session_that_finds_no_room_keeps_no_other_from_the_disk() {
    SessionFiles files = new SessionFiles(temp, "", new FaultyHost(), disk);
    disk.largest(5);
    files.keep("a", "much too long");
    files.keep("b", "short");
    files.write();
    SessionFiles next = new SessionFiles(temp, "", new FaultyHost(), disk);
    assertThat(next.find("a")).isNull();
    assertThat(next.find("b")).isEqualTo("short");
    assertThat(files.find("a")).isEqualTo("much too long");
  }

  // ---- Uploads

  private final FaultyHost host = new FaultyHost();

  private JvmDepot depot() {
    return new JvmDepot(host, disk);
  }

  private static JvmInbox inbox(JvmDepot depot) {
    JvmInbox inbox = (JvmInbox) depot.inbox();
    inbox.takes(new Accepted(1_000, List.of(), 1));
    return inbox;
  }

  private static String give(JvmInbox inbox, String content) throws IOException, JvmInbox.Refusal {
    InputStream in = new ByteArrayInputStream(content.getBytes(UTF_8));
    return inbox.take("a.txt", "text/plain", content.length(), in);
  }

  @Test
  void a_visitor_is_told_that_there_is_no_room_and_can_give_the_file_again() throws Exception {
    try (JvmDepot depot = depot()) {
      JvmInbox inbox = inbox(depot);
      disk.largest(4);
      for (int i = 0; i < 10; i++) {
        var refused =
            catchThrowableOfType(JvmInbox.Refusal.class, () -> give(inbox, "too long for it"));
        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.text()).startsWith("RN240 a.txt could not be kept");
        assertThat(names(depot.folder())).isEmpty();
      }
      assertThat(host.warnings).singleElement().asString().contains("RN240", FullDisk.WORDS);

      disk.largest(PLENTY);
      String id = give(inbox, "too long for it");
      try (InputStream in = Objects.requireNonNull(inbox.find(id)).open()) {
        assertThat(in.readAllBytes()).asString(UTF_8).isEqualTo("too long for it");
      }
      assertThat(host.warnings).hasSize(2).last().asString().contains("kept again");
    }
  }

  @Test
  void what_does_not_come_is_the_networks_fault_and_no_full_disk() throws Exception {
    disk.largest(PLENTY);
    try (JvmDepot depot = depot()) {
      JvmInbox inbox = inbox(depot);
      InputStream cut =
          new InputStream() {
            @Override
            public int read() throws IOException {
              throw new IOException("reset");
            }
          };
      var problem = catchThrowableOfType(IOException.class, () -> inbox.take("a", "", 9, cut));
      assertThat(problem).hasMessage("reset");
      assertThat(names(depot.folder())).isEmpty();
      assertThat(host.warnings).isEmpty();
    }
  }
}
