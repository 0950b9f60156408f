package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** How the page is shown. */
public final class PageSetup {
  private @Nullable String title;
  private @Nullable String icon;
  private boolean wide;
  private @Nullable String sidebar;

  PageSetup() {}

  /** What the browser's tab is called. Default: the first {@code ui.title} of the page. */
  public PageSetup title(String text) {
    title = text;
    return this;
  }

  /** An emoji that is the icon of the browser's tab. Default: Runnel's. */
  public PageSetup icon(String emoji) {
    icon = emoji;
    return this;
  }

  /** The page is as wide as the window. Default: centred, and of a width that is easy to read. */
  public PageSetup wide() {
    wide = true;
    return this;
  }

  /** The sidebar is closed at first. Default: open where there is room for it. */
  public PageSetup sidebarClosed() {
    sidebar = "closed";
    return this;
  }

  static void place(Place at, Consumer<PageSetup> options) {
    PageSetup o = new PageSetup();
    options.accept(o);
    at.once(
        "pageSetup",
        Props.of()
            .with("title", o.title)
            .with("icon", o.icon)
            .flag("wide", o.wide)
            .with("sidebar", o.sidebar));
  }
}
