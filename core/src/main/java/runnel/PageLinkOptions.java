package runnel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Pages;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** What a link to a page can be told. */
public final class PageLinkOptions {
  private final Map<String, Object> query = new LinkedHashMap<>();
  private @Nullable String label;
  private @Nullable String icon;
  private @Nullable String help;
  private boolean disabled;

  PageLinkOptions() {}

  /** What it says, in inline Markdown. Default: the title of the page. */
  public PageLinkOptions label(String markdown) {
    label = markdown;
    return this;
  }

  /** An emoji before the label. Default: that of the page. */
  public PageLinkOptions icon(String emoji) {
    icon = emoji;
    return this;
  }

  /** Adds a parameter to the address; values as for {@link QueryParams#set}. */
  public PageLinkOptions query(String name, Object value) {
    query.put(name, value);
    return this;
  }

  /** An explanation in Markdown, shown at a question mark behind the label. Default: none. */
  public PageLinkOptions help(String markdown) {
    help = markdown;
    return this;
  }

  /** Shown greyed, and leads nowhere. */
  public PageLinkOptions disabled() {
    return disabled(true);
  }

  /** Whether it leads nowhere. Default: it leads to the page. */
  public PageLinkOptions disabled(boolean disabled) {
    this.disabled = disabled;
    return this;
  }

  static void place(Place at, String path, Consumer<PageLinkOptions> options) {
    PageLinkOptions o = new PageLinkOptions();
    options.accept(o);
    Pages.Known page = page(at, path);
    List<Object> pairs = new ArrayList<>();
    QueryParams.texts(o.query)
        .forEach((name, texts) -> texts.forEach(text -> pairs.add(List.of(name, text))));
    at.element(
        "pageLink",
        Props.of()
            .with("label", o.label == null ? page.title() : o.label)
            .with("icon", o.icon == null ? page.icon() : o.icon)
            .with("path", page.path())
            .with("query", pairs.isEmpty() ? null : pairs)
            .with("help", o.help)
            .flag("disabled", o.disabled));
  }

  /** The page that a path of the app's own leads to. */
  static Pages.Known page(Place at, String path) {
    Pages.Known page = at.pages().find(path);
    if (page != null) {
      return page;
    }
    List<String> paths = at.pages().paths();
    throw new RunnelException(
        "RN097",
        "There is no page \""
            + path
            + "\""
            + (paths.isEmpty()
                ? ": ui.navigation has not named any yet"
                : ", but \"" + String.join("\", \"", paths) + "\""),
        paths.isEmpty()
            ? "ui.navigation(n -> n.page(\"Home\", home -> …));   // before links to them"
            : "ui.pageLink(\"" + paths.get(paths.size() - 1) + "\");");
  }
}
