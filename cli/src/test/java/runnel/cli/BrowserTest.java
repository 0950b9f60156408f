package runnel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserTest {
  @Test
  void onLinuxOnlyWithAScreen() {
    assertThat(Browser.command("http://x", "Linux", Map.of())).isEmpty();
    assertThat(Browser.command("http://x", "Linux", Map.of("DISPLAY", ":0")))
        .containsExactly("xdg-open", "http://x");
    assertThat(Browser.command("http://x", "Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
        .containsExactly("xdg-open", "http://x");
  }

  @Test
  void elsewhereAlways() {
    assertThat(Browser.command("http://x", "Mac OS X", Map.of()))
        .containsExactly("open", "http://x");
    assertThat(Browser.command("http://x", "Windows 11", Map.of())).endsWith("http://x");
  }
}
