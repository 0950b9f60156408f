package runnel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions of a package: which stay, and which go. */
class UnpackedTest {
  @TempDir private Path folder;
  private Path jar = Path.of("");
  private int unpacked;

  @BeforeEach
  void write() throws IOException {
    jar = Files.createFile(folder.resolve("app.jar"));
  }

  private Unpacked open(Path from, String key) throws IOException {
    return Unpacked.of(
        from,
        key,
        folder.resolve("cache"),
        to -> {
          unpacked++;
          Files.writeString(Files.createDirectories(to.resolve("files")).resolve("a.txt"), key);
        });
  }

  /** Used for the last time on a day of 2026. */
  private void used(Path from, String key, int day) throws IOException {
    try (Unpacked version = open(from, key)) {
      assertThat(version.folder().resolve("files/a.txt")).hasContent(key);
      Files.setLastModifiedTime(
          version.folder(), FileTime.from(Instant.parse("2026-01-0" + day + "T00:00:00Z")));
    }
  }

  private List<String> there() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("cache/packaged"))) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("uses"))
          .sorted()
          .toList();
    }
  }

  @Test
  void theVersionBeforeStaysAndOlderOnesGo() throws IOException {
    used(jar, "a", 1);
    used(jar, "b", 2);
    assertThat(there()).containsExactly("a", "b");
    used(jar, "c", 3);
    assertThat(there()).containsExactly("b", "c");

    used(jar, "b", 4); // Back to it.
    assertThat(there()).containsExactly("b", "c");
    assertThat(unpacked).as("what is there is not unpacked again").isEqualTo(3);
  }

  @Test
  void whatIsInUseStaysUntilItIsNot() throws IOException {
    used(jar, "a", 1);
    try (Unpacked old = open(jar, "a")) {
      Files.setLastModifiedTime(old.folder(), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
      used(jar, "b", 2);
      used(jar, "c", 3);
      assertThat(there()).containsExactly("a", "b", "c");
    }
    used(jar, "c", 4);
    assertThat(there()).containsExactly("b", "c");
  }

  @Test
  void anotherAppsVersionsAreLeftUnlessItIsGone() throws IOException {
    Path other = Files.createFile(folder.resolve("other.jar"));
    used(other, "x", 1);
    used(other, "y", 2);
    used(jar, "a", 3);
    assertThat(there()).containsExactly("a", "x", "y");

    Files.delete(other);
    used(jar, "a", 4);
    assertThat(there()).containsExactly("a");
  }

  @Test
  void whatWasHalfThrownAwayGoesToo() throws IOException {
    used(jar, "a", 1);
    Path half = Files.createDirectories(folder.resolve("cache/packaged/old-x/files"));
    Files.writeString(half.resolve("b.txt"), "b");

    used(jar, "a", 2);

    assertThat(there()).containsExactly("a");
  }
}
