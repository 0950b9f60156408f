package runnel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Pages;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/**
 * The pages of an app, in the order of the list: {@code ui.navigation(n -> n.page(…).page(…));}.
 */
public final class NavigationOptions {
  private record Page(String title, AppBody body, PageOptions options, @Nullable String section) {}

  private final List<Page> pages = new ArrayList<>();
  private @Nullable String section;
  private boolean top;

  NavigationOptions() {}

  /**
   * Adds a page.
   *
   * @param title in the list, and of the browser's tab
   * @param body draws it; called only while the page is open
   */
  public NavigationOptions page(String title, AppBody body) {
    return page(title, body, o -> {});
  }

  /** Adds a page. */
  @SuppressWarnings("ConstantValue") // The author's code is not checked for null.
  public NavigationOptions page(String title, AppBody body, Consumer<PageOptions> options) {
    if (body == null) {
      throw new RunnelException(
          "RN096",
          "The page \"" + title + "\" has no body: it is null",
          "n.page(\"" + title + "\", page -> page.title(\"" + title + "\"))");
    }
    PageOptions o = new PageOptions();
    options.accept(o);
    pages.add(new Page(title, body, o, section));
    return this;
  }

  /** Begins a part of the list: the pages that follow stand under this title. */
  public NavigationOptions section(String title) {
    section = title;
    return this;
  }

  /** Puts the list above the page. Default: beside it, over the sidebar. */
  public NavigationOptions top() {
    top = true;
    return this;
  }

  static String place(Place at, Consumer<NavigationOptions> options) {
    NavigationOptions o = new NavigationOptions();
    options.accept(o);
    if (o.pages.isEmpty()) {
      throw new RunnelException(
          "RN096",
          "ui.navigation has no pages",
          "ui.navigation(n -> n.page(\"Home\", home -> …));");
    }
    Page home =
        o.pages.stream().filter(page -> page.options.home).findFirst().orElse(o.pages.get(0));
    Map<String, Page> byPath = new LinkedHashMap<>();
    Map<String, Pages.Known> known = new LinkedHashMap<>();
    List<Object> listed = new ArrayList<>();
    for (Page page : o.pages) {
      String own = Paths.of(page.title, page.options.path, at.host());
      Page other = byPath.put(own, page);
      if (other != null) {
        throw samePath(own, other.title, page.title);
      }
      String path = page == home ? "" : own;
      known.put(own, new Pages.Known(path, page.title, page.options.icon));
      if (page == home && byPath.putIfAbsent("", page) == null) {
        known.put("", new Pages.Known("", page.title, page.options.icon));
      }
      if (!page.options.hidden) {
        listed.add(item(page, path));
      }
    }
    String path = at.pages().path();
    at.pages().are(known);
    Page open = byPath.get(path);
    at.navigation(
        Props.of("pages", listed)
            .with("position", o.top ? "top" : null)
            .with("open", open == null ? null : Objects.requireNonNull(known.get(path)).path())
            .with("title", open == null ? null : open.title));
    if (open == null) {
      at.page("!").element("notFound", Props.of("path", path).with("home", home.title));
      return path;
    }
    Ui body = new Ui(at.page(Objects.requireNonNull(known.get(path)).path()));
    try {
      open.body.run(body);
    } catch (Exception e) {
      throw Sneaky.rethrow(e);
    }
    return path;
  }

  private static Map<String, Object> item(Page page, String path) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("path", path);
    item.put("title", page.title);
    if (page.options.icon != null) {
      item.put("icon", page.options.icon);
    }
    if (page.section != null) {
      item.put("section", page.section);
    }
    return item;
  }

  private static RunnelException samePath(String path, String first, String second) {
    return new RunnelException(
        "RN095",
        "Two pages have the same path \"" + path + "\": \"" + first + "\" and \"" + second + "\"",
        "n.page(\"" + second + "\", body, p -> p.path(\"" + path + "-2\"))");
  }
}
