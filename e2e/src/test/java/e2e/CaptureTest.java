package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The visitor's microphone and camera, the same on both hosts. */
class CaptureTest extends Browser {
  private static final Path EXAMPLE = AppProcess.ROOT.resolve("examples/media/App.java");

  @TempDir Path folder;

  @Test
  void sound_and_photos_on_a_server() throws Exception {
    records(open(keep(AppProcess.run(EXAMPLE)).url()));
  }

  @Test
  void sound_and_photos_in_a_browser() throws Exception {
    records(open(keep(Site.of(EXAMPLE, folder.resolve("site"))).url()));
  }

  private static void records(Page page) throws Exception {
    // Not asked for yet, and nobody allows it.
    Locator record = button(page, "Say something: Record");
    record.press("Enter");
    Locator sound = element(page, "audioInput");
    assertThat(sound.getByRole(AriaRole.ALERT)).containsText("RN060");

    page.context().grantPermissions(List.of("microphone", "camera"));
    record.press("Enter");
    Locator stop = button(page, "Say something: Stop recording");
    assertThat(stop).isFocused();
    assertThat(sound.getByRole(AriaRole.ALERT)).hasCount(0);
    assertThat(sound.getByRole(AriaRole.STATUS)).hasText("Recording");
    assertThat(sound.getByRole(AriaRole.TIMER)).hasText("0:01");
    stop.press("Space");
    assertThat(page.getByText(Pattern.compile("^[1-9][0-9]?\\.\\d seconds of sound$"))).isVisible();
    assertThat(button(page, "Say something: Record again")).isFocused();
    // It can be heard here.
    assertThat(
            sound
                .getByLabel("Your recording")
                .evaluate(
                    """
                    audio => new Promise(done => {
                      const tell = () => done(audio.duration > 0.5);
                      audio.onerror = () => done(false);
                      if (audio.readyState > 0) tell(); else audio.onloadedmetadata = tell;
                    })
                    """))
        .isEqualTo(true);

    // A recording that is given up, and one that is taken away.
    button(page, "Say something: Record again").click();
    assertThat(stop).isVisible();
    page.keyboard().press("Escape");
    assertThat(button(page, "Say something: Record again")).isFocused();
    button(page, "Remove recording.wav").click();
    assertThat(page.getByText("seconds of sound")).hasCount(0);
    assertThat(record).isFocused();

    Locator camera = element(page, "cameraInput");
    button(page, "Show something: Open the camera").click();
    assertThat(camera.locator("video")).isVisible();
    button(page, "Show something: Take the photo").click();
    assertThat(page.getByText(Pattern.compile("^A photo of \\d+ KB$"))).isVisible();
    assertThat(
            camera
                .getByAltText("Your photo")
                .evaluate("image => image.decode().then(() => image.naturalWidth > 100)"))
        .isEqualTo(true);
    assertThat(camera.locator("video")).hasCount(0);
    assertThat(ExamplesTest.violations(page)).isEmpty();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
