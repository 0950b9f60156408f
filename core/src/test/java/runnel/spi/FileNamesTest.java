package runnel.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
  @ParameterizedTest
  @CsvSource({
    "a.csv, a.csv", "a/b/c.csv, c.csv", "a\\b.csv, b.csv", "../../etc/passwd, passwd",
    "C:\\x\\y.txt, y.txt", "'', file", "a/, file", "'a\tb', ab"
  })
  void a_name_has_no_folders(String given, String name) {
    assertThat(FileNames.name(given)).isEqualTo(name);
    assertThat(FileNames.name("x".repeat(300))).hasSize(255);
  }

  @ParameterizedTest
  @CsvSource({
    "a.csv, a.csv",
    "photos/oslo/1.jpg, photos/oslo/1.jpg",
    "a\\b\\c.csv, a/b/c.csv",
    "a/..b/c.., a/..b/c..",
    ".hidden/x, .hidden/x",
    "a/12:30.txt, a/12:30.txt",
    "ä/日本, ä/日本"
  })
  void a_path_has_its_folders(String given, String path) {
    assertThat(FileNames.path(given)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/etc/passwd",
        "..",
        "../a",
        "a/../b",
        "a/..",
        "a\\..\\b",
        "..\\a",
        "a//b",
        "a/",
        "./a",
        "a/./b",
        "C:\\a",
        "c:/a",
        "C:a",
        "a/C:/b",
        "\\\\server\\share",
        "a/ /b",
        "a/...",
        "a/.. /b",
        "a/. ./b",
        "a/\u0000b",
        "a\nb",
        "\u007F/a"
      })
  void what_leads_elsewhere_is_no_path(String given) {
    assertThat(FileNames.path(given)).isNull();
  }

  @Test
  void what_is_too_long_is_no_path() {
    assertThat(FileNames.path("a/" + "x".repeat(256))).isNull();
    assertThat(FileNames.path("a/".repeat(500) + "b")).isNull();
    assertThat(new Accepted(1, List.of(), 1, true).named("../a")).isNull();
    assertThat(new Accepted(1, List.of(), 1).named("../a")).isEqualTo("a");
  }
}
