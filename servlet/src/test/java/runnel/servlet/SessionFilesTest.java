package runnel.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionFilesTest {
  @TempDir Path temp;

  private SessionFiles files(Path folder) {
    return new SessionFiles(folder, "", new JvmHost(), Disk.MACHINE);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void what_is_kept_is_found_at_once_and_by_the_next_process() {
    Path folder = temp.resolve("sessions");
    SessionFiles first = files(folder);
    first.keep("a", "one");
    first.keep("b", "two");
    first.keep("a", "three");
    assertThat(first.find("a")).isEqualTo("three");
    first.write();
    SessionFiles next = files(folder);
    assertThat(next.find("a")).isEqualTo("three");
    assertThat(next.find("b")).isEqualTo("two");
    assertThat(next.find("c")).isNull();
    next.forget("a");
    assertThat(next.find("a")).isNull();
    next.write();
    assertThat(files(folder).find("a")).isNull();
  }

  @Test
  void who_lists_the_folder_learns_no_token_and_others_cannot_list_it() throws IOException {
    Path folder = temp.resolve("sessions");
    SessionFiles files = files(folder);
    files.keep("secret", "text");
    files.write();
    assertThat(names(folder)).singleElement().asString().doesNotContain("secret").endsWith(".json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  @Test
  void a_token_is_no_path() throws IOException {
    Path folder = temp.resolve("sessions");
    Files.writeString(temp.resolve("outside.json"), "mine");
    assertThat(files(folder).find("../outside")).isNull();
  }

  @Test
  void what_cannot_be_written_waits_until_it_can() throws IOException {
    Path folder = temp.resolve("sessions");
    Files.writeString(folder, "no folder");
    SessionFiles files = files(folder);
    files.keep("a", "one");
    files.write();
    assertThat(files.find("a")).isEqualTo("one");
    Files.delete(folder);
    files.keep("b", "two");
    files.write();
    assertThat(files(folder).find("a")).isEqualTo("one");
    assertThat(files(folder).find("b")).isEqualTo("two");
  }

  @Test
  void what_is_out_of_date_is_neither_found_nor_left() throws IOException {
    Path folder = temp.resolve("sessions");
    SessionFiles files = files(folder);
    files.keep("a", "one");
    files.keep("b", "two");
    files.write();
    Path old = folder.resolve(Sha256.hex("a") + ".json");
    Instant written = Instant.now().minus(SessionFiles.KEPT).minusSeconds(1);
    Files.setLastModifiedTime(old, FileTime.from(written));
    assertThat(files.find("a")).isNull();
    files.sweep();
    assertThat(names(folder)).containsExactly(Sha256.hex("b") + ".json");
  }

  @Test
  void each_app_has_a_folder_of_its_own() {
    assertThat(StateFolder.of("a", Map.of("XDG_STATE_HOME", "/state"), "/home"))
        .isNotEqualTo(StateFolder.of("b", Map.of("XDG_STATE_HOME", "/state"), "/home"))
        .startsWithRaw(Path.of("/state/runnel/sessions"));
    assertThat(StateFolder.of("a", Map.of(), "/home"))
        .startsWithRaw(Path.of("/home/.local/state/runnel/sessions"));
  }
}
