package e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import runnel.Ui;

/**
 * {@code docs/elements}: a page for each topic of the gallery, with its picture and its code, and
 * an index of all methods. Written anew, pictures too, with {@code -Dgallery.write=true}.
 */
class GalleryDocsTest extends Browser {
  private static final boolean WRITE = Boolean.getBoolean("gallery.write");
  private static final Path GALLERY = AppProcess.ROOT.resolve("examples/gallery");
  private static final Path DOCS = AppProcess.ROOT.resolve("docs/elements");
  private static final Pattern TOPIC = Pattern.compile("(\\w+)\\.TOPIC");
  private static final Pattern TITLE = Pattern.compile("new Topic\\(\\s*\"([^\"]+)\"");
  private static final Pattern DEMO =
      Pattern.compile("new Demo\\(\\s*\"([^\"]+)\",\\s*\"([^\"]+)\"");

  private record Demo(String title, String source) {}

  private record Topic(String title, String file, List<Demo> demos) {
    String path() {
      return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
  }

  @Test
  void the_docs_are_those_of_the_gallery() throws IOException {
    Map<String, String> pages = pages(topics());
    if (WRITE) {
      Files.createDirectories(DOCS);
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(DOCS.resolve(page.getKey()), page.getValue());
      }
      takePictures();
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(DOCS.resolve(page.getKey())).content().isEqualTo(page.getValue());
    }
    for (Topic topic : topics()) {
      assertThat(DOCS.resolve(topic.path() + ".png")).isNotEmptyFile();
    }
  }

  private void takePictures() throws IOException {
    AppProcess server = keep(AppProcess.run(GALLERY.resolve("App.java")));
    for (Topic topic : topics()) {
      Page page =
          openAtOnce(server.url() + topic.path(), 1200, 900, ColorScheme.LIGHT, server.url());
      idle(page);
      page.waitForTimeout(3_000); // what is still being drawn, and what moves
      page.evaluate("() => { document.querySelector('.rn-top').style.visibility = 'hidden' }");
      page.locator(".rn-main")
          .screenshot(
              new com.microsoft.playwright.Locator.ScreenshotOptions()
                  .setPath(DOCS.resolve(topic.path() + ".png")));
      page.close();
    }
  }

  private static List<Topic> topics() throws IOException {
    List<Topic> topics = new ArrayList<>();
    Matcher names = TOPIC.matcher(Files.readString(GALLERY.resolve("App.java")));
    while (names.find()) {
      String file = names.group(1) + ".java";
      String text = Files.readString(GALLERY.resolve(file));
      Matcher title = TITLE.matcher(text);
      assertThat(title.find()).as(file).isTrue();
      List<Demo> demos = new ArrayList<>();
      Matcher demo = DEMO.matcher(text);
      while (demo.find()) {
        demos.add(new Demo(demo.group(1), source(text, demo.group(2))));
      }
      assertThat(demos).as(file).isNotEmpty();
      topics.add(new Topic(title.group(1), file, demos));
    }
    assertThat(topics).hasSizeGreaterThan(12);
    return topics;
  }

  private static String source(String text, String name) {
    int from = text.indexOf("  static void " + name + "(Ui ui)");
    return text.substring(from, text.indexOf("\n  }\n", from) + 4).replaceFirst("static ", "");
  }

  /** File names to texts. */
  private static Map<String, String> pages(List<Topic> topics) {
    Map<String, String> pages = new LinkedHashMap<>();
    StringBuilder index = new StringBuilder();
    index.append(
        """
        # Elements

        Made of the [gallery](../../examples/gallery), where all of this can be touched: `./runnel run examples/gallery/App.java`.
        What each method and option means exactly stands in its docstring.

        | topic | |
        |---|---|
        """);
    for (Topic topic : topics) {
      index.append("| [%s](%s.md) |".formatted(topic.title(), topic.path()));
      List<String> titles = topic.demos().stream().map(Demo::title).toList();
      index.append(" ").append(String.join(", ", titles)).append(" |\n");
      pages.put(topic.path() + ".md", page(topic));
    }
    index.append("\n## By name\n\n| method of `Ui` | shown in |\n|---|---|\n");
    for (String method : methods()) {
      for (Topic topic : topics) {
        if (topic.demos().stream().anyMatch(d -> d.source().contains("." + method + "("))) {
          index.append("| `%s` | [%s](%s.md) |\n".formatted(method, topic.title(), topic.path()));
          break;
        }
      }
    }
    pages.put("README.md", index.toString());
    return pages;
  }

  private static String page(Topic topic) {
    StringBuilder page = new StringBuilder();
    page.append("# %s\n\n![%s](%s.png)\n".formatted(topic.title(), topic.title(), topic.path()));
    for (Demo demo : topic.demos()) {
      page.append("\n## %s\n\n```java\n".formatted(demo.title()));
      page.append(demo.source().stripIndent()).append("\n```\n");
    }
    return page.append(
            "\n[All elements](README.md) · the file: [%s](../../examples/gallery/%s)\n"
                .formatted(topic.file(), topic.file()))
        .toString();
  }

  private static TreeSet<String> methods() {
    TreeSet<String> methods = new TreeSet<>();
    for (Method method : Ui.class.getMethods()) {
      if (method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers())) {
        methods.add(method.getName());
      }
    }
    return methods;
  }
}
