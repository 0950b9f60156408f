package runnel;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** What a link can be told. */
public final class LinkOptions {
  private static final List<String> SCHEMES = List.of("https", "http", "mailto", "tel");

  private boolean primary;
  private boolean disabled;
  private @Nullable String help;
  private @Nullable String icon;

  LinkOptions() {}

  /** The one action of its page or section: drawn in the accent colour. */
  public LinkOptions primary() {
    primary = true;
    return this;
  }

  /** Whether it goes nowhere, and is shown greyed. Default: it does go. */
  public LinkOptions disabled(boolean disabled) {
    this.disabled = disabled;
    return this;
  }

  /** An explanation in Markdown, shown at a question mark behind it. Default: none. */
  public LinkOptions help(String markdown) {
    help = markdown;
    return this;
  }

  /** A symbol before the label, like {@code 📖}. Default: none. */
  public LinkOptions icon(String icon) {
    this.icon = icon;
    return this;
  }

  static void place(Place at, String label, String url, Consumer<LinkOptions> options) {
    LinkOptions o = new LinkOptions();
    options.accept(o);
    if (!mayBeLinked(url)) {
      throw new RunnelException(
          "RN040",
          "link \"" + label + "\": \"" + url + "\" is not an address that a link may have",
          "ui.link(\"" + label + "\", \"https://example.org/\");");
    }
    at.element(
        "link",
        Props.of("label", label)
            .with("url", url)
            .with("help", o.help)
            .with("icon", o.icon)
            .flag("primary", o.primary)
            .flag("disabled", o.disabled));
  }

  /** Browsers take control characters out before they look for the scheme, so there may be none. */
  private static boolean mayBeLinked(String url) {
    if (url.isBlank() || url.chars().anyMatch(c -> c < ' ' || c == 127)) {
      return false;
    }
    int colon = url.indexOf(':');
    int end = endOfFirstPart(url);
    return colon < 0
        || colon > end
        || SCHEMES.contains(url.substring(0, colon).strip().toLowerCase(Locale.ROOT));
  }

  private static int endOfFirstPart(String url) {
    for (int i = 0; i < url.length(); i++) {
      if ("/?#".indexOf(url.charAt(i)) >= 0) {
        return i;
      }
    }
    return url.length();
  }
}
