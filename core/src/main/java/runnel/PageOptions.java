package runnel;

import org.jspecify.annotations.Nullable;

/** What a page of a navigation can be told. */
public final class PageOptions {
  @Nullable String path;
  @Nullable String icon;
  boolean home;
  boolean hidden;

  PageOptions() {}

  /**
   * Its address, relative to the app: {@code reports/sales}. Letters, digits, {@code -} and {@code
   * _} in parts between slashes. Default: the title in small letters, with {@code -} for all else.
   */
  public PageOptions path(String path) {
    this.path = path;
    return this;
  }

  /** An emoji before its title. Default: none. */
  public PageOptions icon(String emoji) {
    icon = emoji;
    return this;
  }

  /** The page that opens at the app's own address. Default: the first in the list. */
  public PageOptions home() {
    home = true;
    return this;
  }

  /**
   * Leaves it out of the list: it opens by its address, {@code pageLink} and {@code switchPage}.
   */
  public PageOptions hidden() {
    hidden = true;
    return this;
  }
}
