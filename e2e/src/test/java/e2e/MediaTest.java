package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures, sound, documents, downloads and uploads, the same on both hosts. */
class MediaTest extends Browser {
  private static final Path EXAMPLE = AppProcess.ROOT.resolve("examples/media/App.java");
  private static final String HOSTILE =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="60" height="40" onload="document.title='hacked'">
      <script>document.title = 'hacked'</script><rect width="60" height="40" fill="red"/></svg>
      """;

  @TempDir Path folder;

  @Test
  void the_example_on_a_server() throws Exception {
    Page page = open(keep(AppProcess.run(EXAMPLE)).url());
    shows(page);
    gives(page);
    takes(page);
    // What was given is the session's: a reload shows it still.
    page.reload();
    idle(page);
    assertThat(text(page, "b.txt (6 bytes): 2 lines")).isVisible();
  }

  @Test
  void the_example_in_a_browser() throws Exception {
    Page page = open(keep(Site.of(EXAMPLE, folder.resolve("site"))).url());
    shows(page);
    gives(page);
    takes(page);
  }

  private static void shows(Page page) {
    Locator flower = page.getByAltText("A flower of 12 petals");
    assertThat(width(flower)).isEqualTo(240);
    assertThat(width(page.getByAltText("Blue that becomes orange"))).isEqualTo(240);
    assertThat(element(page, "image").last()).containsText("RN130");
    Locator petals = page.getByLabel("Petals", new Page.GetByLabelOptions().setExact(true));
    String before = flower.getAttribute("src");
    petals.press("ArrowRight");
    Locator another = page.getByAltText("A flower of 13 petals");
    assertThat(width(another)).isEqualTo(240);
    assertThat(another.getAttribute("src")).isNotEqualTo(before);

    assertThat(page.locator("audio")).hasAttribute("aria-label", "A tone");
    assertThat(
            page.evaluate(
                """
                () => new Promise(done => {
                  const audio = document.querySelector("audio");
                  const tell = () => { audio.currentTime = 0.5; audio.onseeked = () => done(`${audio.duration} ${audio.currentTime}`); };
                  if (audio.readyState > 0) tell(); else audio.onloadedmetadata = tell;
                  audio.onerror = () => done("broken");
                })
                """))
        .isEqualTo("1 0.5");
    assertThat(
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open a small PDF")))
        .hasAttribute("href", Pattern.compile(".+"));
  }

  /** How wide the picture is by itself, once it is there; 0 if it is broken. */
  private static int width(Locator image) {
    return (int)
        image.evaluate(
            """
            image => new Promise(done => {
              const tell = () => done(image.naturalWidth);
              if (image.complete) tell();
              else image.onload = image.onerror = tell;
            })
            """);
  }

  private static void gives(Page page) throws Exception {
    Download flower = page.waitForDownload(() -> button(page, "Flower").click());
    assertThat(flower.suggestedFilename()).isEqualTo("flower.svg");
    assertThat(Files.readString(flower.path())).startsWith("<svg").contains("<circle");
    Download squares = page.waitForDownload(() -> button(page, "Squares").press("Enter"));
    assertThat(squares.suggestedFilename()).isEqualTo("squares.csv");
    assertThat(Files.readString(squares.path())).startsWith("n,square\n1,1\n").endsWith("13,169\n");
  }

  private static void takes(Page page) {
    Locator field = page.getByLabel("Pictures and tables");
    field.setInputFiles(
        new FilePayload[] {
          file("a.csv", "text/csv", "1\n2\n3\n"),
          file("hostile.svg", "image/svg+xml", HOSTILE),
          file("virus.exe", "application/x-msdownload", "MZ")
        });
    assertThat(text(page, "a.csv (6 bytes): 3 lines")).isVisible();
    assertThat(width(page.getByAltText("hostile.svg"))).isEqualTo(60);
    assertThat(page.title()).isNotEqualTo("hacked");
    Locator upload = element(page, "fileUpload");
    assertThat(upload.getByRole(AriaRole.ALERT))
        .hasText("RN133 virus.exe is not among image/*, .csv, .txt");
    button(page, "Dismiss virus.exe").click();
    assertThat(upload.getByRole(AriaRole.ALERT)).hasCount(0);

    // By dropping it, and by the keyboard.
    page.evaluate(
        """
        () => {
          const data = new DataTransfer();
          data.items.add(new File(["x\\ny\\n.."], "b.txt", { type: "text/plain" }));
          document.querySelector(".rn-upload-place").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }
        """);
    assertThat(text(page, "b.txt (6 bytes): 2 lines")).isVisible();
    button(page, "Remove hostile.svg").press("Enter");
    assertThat(page.getByAltText("hostile.svg")).hasCount(0);
    assertThat(field).isFocused();
    page.waitForFileChooser(() -> field.press("Space")).setFiles(file("c.txt", "text/plain", "\n"));
    assertThat(text(page, "c.txt (1 bytes): 1 lines")).isVisible();
    assertThat(upload.locator("li")).hasCount(3);
  }

  @Test
  void what_breaks_off_or_is_gone_says_so_on_a_server_and_can_be_given_again() throws Exception {
    tolerant = true; // A request that fails is said on the console.
    Page page = open(keep(AppProcess.run(EXAMPLE)).url());
    page.route("**/_runnel/upload/*", route -> route.abort());
    Locator field = page.getByLabel("Pictures and tables");
    field.setInputFiles(file("a.csv", "text/csv", "1\n"));
    assertThat(element(page, "fileUpload").getByRole(AriaRole.ALERT))
        .hasText("RN134 a.csv did not arrive: the connection broke off");
    page.unroute("**/_runnel/upload/*");
    field.setInputFiles(file("a.csv", "text/csv", "1\n"));
    assertThat(text(page, "a.csv (2 bytes): 1 lines")).isVisible();

    page.route("**/_runnel/media/*.svg", route -> route.abort());
    page.getByLabel("Petals", new Page.GetByLabelOptions().setExact(true)).press("End");
    assertThat(element(page, "image").first()).containsText("A flower of 24 petals");
    assertThat(element(page, "image").first()).containsText("RN130");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static FilePayload file(String name, String type, String content) {
    return new FilePayload(name, type, content.getBytes(UTF_8));
  }
}
