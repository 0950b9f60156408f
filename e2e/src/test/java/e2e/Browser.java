package e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/**
 * One Chromium for the tests of a class, a fresh page for each test, and nothing that goes wrong on
 * it unseen.
 */
abstract class Browser {
  private static Playwright playwright;
  private static com.microsoft.playwright.Browser chromium;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<AutoCloseable> resources = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  /** What is expected to be complained about on the page, as when a server is gone. */
  boolean tolerant;

  /** Takes certificates that nobody has signed. */
  boolean anyCertificate;

  /** Takes the page's own policy (CSP) away, so that it is seen what holds without it. */
  boolean withoutPolicy;

  /** The visitor's time zone; empty: the machine's. */
  String zone = "";

  /** The visitor's language, like {@code de-DE}; empty: the machine's. */
  String locale = "";

  /** What a page runs before its own scripts. */
  String runsFirst = "";

  @BeforeAll
  static void launch() {
    // Several processes share few cores.
    com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable().toPath())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            // A microphone and a camera, for whom the visitor allows them.
                            "--use-fake-device-for-media-stream",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  private static File executable() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> new File(folder, name)))
        .filter(File::canExecute)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "There is no Chromium on the PATH. On Debian: apt-get install chromium"));
  }

  @AfterAll
  static void quit() {
    playwright.close();
  }

  /**
   * Keeps a server or the like until the pages are closed: a page does not like to be left alone.
   */
  <T extends AutoCloseable> T keep(T resource) {
    resources.addFirst(resource);
    return resource;
  }

  @AfterEach
  void closePages() throws Exception {
    contexts.forEach(BrowserContext::close);
    for (AutoCloseable resource : resources) {
      resource.close();
    }
    if (!tolerant) {
      assertThat(complaints).as("complaints of the page").isEmpty();
    }
  }

  /** What the pages have complained about so far. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** A page of a new visitor. */
  Page open(String url) {
    return open(url, 1280, 900, ColorScheme.LIGHT);
  }

  Page open(String url, int width, int height, ColorScheme scheme) {
    Page page = openAtOnce(url, width, height, scheme);
    idle(page);
    return page;
  }

  /** A page whose first run may still be going on. */
  Page openAtOnce(String url, int width, int height, ColorScheme scheme) {
    return openAtOnce(url, width, height, scheme, url);
  }

  /**
   * The same.
   *
   * @param site what all the addresses that the page asks for begin with
   */
  Page openAtOnce(String url, int width, int height, ColorScheme scheme, String site) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setIgnoreHTTPSErrors(anyCertificate)
                .setTimezoneId(zone.isEmpty() ? null : zone)
                .setLocale(locale.isEmpty() ? null : locale)
                .setBypassCSP(withoutPolicy));
    contexts.add(context);
    context.addInitScript(runsFirst);
    Page page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onRequest(
        request -> {
          // The browser's own viewer of PDFs is made of pages, too.
          if (Stream.of(site, "data:", "blob:", "chrome-extension:", "chrome:")
              .noneMatch(request.url()::startsWith)) {
            complaints.add("a request to elsewhere: " + request.url());
          }
        });
    page.navigate(url);
    return page;
  }

  /** Waits until the page has answered everything. */
  static void idle(Page page) {
    page.locator("html[data-run=idle], html[data-run=error]").waitFor(attached());
  }

  static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  }

  static Locator element(Page page, String kind) {
    return page.locator("[data-element=" + kind + "]");
  }

  static Locator text(Page page, String text) {
    return page.getByText(text, new Page.GetByTextOptions().setExact(true));
  }
}
