package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java in docs/waiting.md compiles, and does what the page says, on both hosts. */
class WaitingDocTest extends Browser {
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern ENTRY =
      Pattern.compile("```java\n(?:record .*\n\n)?void (\\w+)\\(Ui ui\\)");
  private static final String BODY = "delectus aut autem";

  @TempDir Path folder;

  /** All examples of the page in one app, which shows the one that is chosen. */
  private Path app() throws IOException {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    other.createContext(
        "/",
        exchange -> {
          try (exchange) {
            if (exchange.getRequestURI().getPath().endsWith(".txt")) {
              // Long enough for a spinner to be seen.
              Thread.sleep(1500);
            }
            byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    other.start();
    keep(() -> other.stop(0));
    String page = Files.readString(AppProcess.ROOT.resolve("docs/waiting.md"));
    StringBuilder source =
        new StringBuilder("import runnel.*;\n\nvoid main() {\n  Runnel.run(this::app);\n}\n\n");
    List<String> names = ENTRY.matcher(page).results().map(match -> match.group(1)).toList();
    assertThat(names).containsExactly("hello", "nested", "fetch", "spinner", "table", "report");
    source.append(
        "void app(Ui ui) throws Exception {\n  switch (ui.radio(\"Example\", List.of(\"none\"");
    names.forEach(name -> source.append(", \"").append(name).append('"'));
    source.append("))) {\n");
    names.forEach(name -> source.append("    case \"" + name + "\" -> " + name + "(ui);\n"));
    source.append("    default -> ui.write(\"nothing yet\");\n  }\n}\n\n");
    JAVA.matcher(page)
        .results()
        .map(MatchResult::group)
        .forEach(block -> source.append(block, "```java\n".length(), block.length() - 3));
    Path file = folder.resolve("App.java");
    String at = "http://127.0.0.1:" + other.getAddress().getPort();
    Files.writeString(
        file,
        source
            .toString()
            .replace("https://jsonplaceholder.typicode.com", at)
            .replace("https://example.com", at));
    return file;
  }

  private static void choose(Page page, String example) {
    page.getByLabel(example, new Page.GetByLabelOptions().setExact(true)).check();
  }

  private static void check(Page page) {
    choose(page, "hello");
    assertThat(text(page, "Hello, world!")).isVisible();
    assertThat(text(page, "Goodbye, world!")).hasCount(0);
    assertThat(text(page, "Goodbye, world!")).isVisible();
    assertThat(text(page, "Hello, world!")).isVisible();

    choose(page, "nested");
    assertThat(text(page, "Hello, inner world!")).isVisible();
    assertThat(text(page, "Goodbye, inner world!")).hasCount(0);
    // The wait gives way to the user.
    choose(page, "fetch");
    assertThat(text(page, "Fetched " + BODY.length() + " bytes")).isVisible();
    assertThat(text(page, "Goodbye, inner world!")).hasCount(0);

    choose(page, "spinner");
    assertThat(page.locator("[data-element=spinner] .rn-ring")).isVisible();
    assertThat(text(page, BODY)).isVisible();
    assertThat(element(page, "spinner")).hasCount(0);

    choose(page, "table");
    assertThat(element(page, "skeleton")).hasCount(1);
    // Fully interactive meanwhile.
    page.getByLabel("Random slider").press("End");
    assertThat(element(page, "slider").locator("output")).hasText("100");
    assertThat(element(page, "table").locator("tbody tr")).hasCount(5);
    assertThat(element(page, "skeleton")).hasCount(0);
    String cell = element(page, "table").locator("td").first().innerText();
    assertThat(element(page, "table").locator("td").first())
        .not()
        .hasText(cell, new LocatorAssertions.HasTextOptions().setTimeout(15_000));

    choose(page, "report");
    assertThat(element(page, "progress")).containsText("of 12");
    assertThat(element(page, "metric")).containsText("4,000");
    assertThat(element(page, "exception")).hasCount(0);
  }

  @Test
  void on_a_server() throws Exception {
    check(open(keep(AppProcess.run(app())).url()));
  }

  @Test
  void in_a_browser() throws Exception {
    tolerant = true; // The app asks another host than its own.
    check(open(keep(Site.of(app(), folder.resolve("site"))).url()));
  }
}
