package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of the visitor's, and files with messages, the same on both hosts. */
class FilesTest extends Browser {
  @TempDir Path folder;
  private Path app;
  private Path photos;

  @BeforeEach
  void write() throws Exception {
    app = Files.createDirectory(folder.resolve("app")).resolve("App.java");
    Files.writeString(
        app,
        """
        import java.util.*;
        import runnel.*;

        void main() {
          Runnel.run(this::app);
        }

        void app(Ui ui) {
          List<String> paths = new ArrayList<>();
          for (UploadedFile file : ui.fileUpload("Folder", o -> o.directory().accept(".txt"))) {
            paths.add(file.path() + "=" + file.text());
          }
          Collections.sort(paths);
          ui.text("paths " + paths);
          State<List<String>> said = ui.state("said", List.of());
          ChatPost post = ui.chatInput("Ask", o -> {}, f -> f.several(2));
          if (post != null) {
            List<String> all = new ArrayList<>(said.get());
            all.add(post.text() + post.files().stream().map(UploadedFile::text).toList());
            said.set(all);
          }
          ui.text("said " + said.get());
        }
        """);
    photos = Files.createDirectory(folder.resolve("photos"));
    Files.createDirectory(photos.resolve("deep"));
    Files.writeString(photos.resolve("a.txt"), "A");
    Files.writeString(photos.resolve("deep/b.txt"), "B");
    Files.writeString(photos.resolve("deep/c.bin"), "C");
  }

  @Test
  void on_a_server() throws Exception {
    takes(open(keep(AppProcess.run(app)).url()));
  }

  @Test
  void in_a_browser() throws Exception {
    takes(open(keep(Site.of(app, folder.resolve("site"))).url()));
  }

  private void takes(Page page) {
    assertThat(text(page, "paths []")).isVisible();
    page.getByLabel("Folder").setInputFiles(photos);
    assertThat(text(page, "paths [photos/a.txt=A, photos/deep/b.txt=B]")).isVisible();
    assertThat(element(page, "fileUpload").first().locator("li")).hasCount(2);

    Locator chat = element(page, "chatInput");
    Locator field = page.getByPlaceholder("Ask");
    Locator send = page.getByLabel("Send");
    chat.locator("input[type=file]")
        .setInputFiles(new FilePayload[] {file("one.txt", "1"), file("two.txt", "2")});
    assertThat(chat.locator("li")).hasCount(2);
    assertThat(send).isEnabled();
    field.fill("both");
    field.press("Enter");
    assertThat(text(page, "said [both[1, 2]]")).isVisible();
    assertThat(chat.locator("li")).hasCount(0);
    assertThat(field).isFocused();
    field.fill("bare");
    field.press("Enter");
    assertThat(text(page, "said [both[1, 2], bare[]]")).isVisible();
    // A file alone.
    chat.locator("input[type=file]").setInputFiles(file("three.txt", "3"));
    assertThat(send).isEnabled();
    send.click();
    assertThat(text(page, "said [both[1, 2], bare[], [3]]")).isVisible();
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(name, "text/plain", content.getBytes(UTF_8));
  }
}
