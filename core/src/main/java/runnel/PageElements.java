package runnel;

import java.util.Map;
import java.util.function.Consumer;
import runnel.internal.run.Place;

/**
 * Pages of one app, each with an address of its own, and what stands in the address. Part of {@link
 * Ui}.
 */
abstract class PageElements extends CacheElements {
  PageElements(Place place) {
    super(place);
  }

  /**
   * The pages of the app: their list beside or above the page, and here the one that the address
   * names. Called once in a run; what stands before and after it is on all pages.
   *
   * <pre>{@code
   * ui.navigation(n -> n
   *     .page("Home", this::home)
   *     .page("Cities", this::cities, p -> p.icon("🏙"))
   *     .section("Admin")
   *     .page("Users", this::users));
   * }</pre>
   *
   * <p>Each page has an address: {@code /cities} on a server, {@code #/cities} in a site without
   * one. The inputs of a page keep their values while another is open. Pages may differ from run to
   * run, as by user: an address that is none of them shows that there is no such page.
   *
   * @return the path of the page that is open, as the visitor asked for it; empty for the first
   * @throws RunnelException RN095 if two pages have the same path, RN096 if there is no page, one
   *     has no body, or the run has called this before, RN098 if a path cannot be in an address
   */
  public String navigation(Consumer<NavigationOptions> pages) {
    return NavigationOptions.place(place, pages);
  }

  /**
   * A link to a page of the app, called like the page.
   *
   * @param path of a page of {@link #navigation}; empty for the first
   * @throws RunnelException RN097 if there is no such page
   */
  public void pageLink(String path) {
    PageLinkOptions.place(place, path, defaults());
  }

  /** A link to a page of the app. */
  public void pageLink(String path, Consumer<PageLinkOptions> options) {
    PageLinkOptions.place(place, path, options);
  }

  /**
   * Goes to another page of the app, without parameters. In a run it ends the run here; from a
   * callback the page is drawn next anyway.
   *
   * @param path of a page of {@link #navigation}; empty for the first
   * @throws RunnelException RN097 if there is no such page, RN021 after 100 times in a row without
   *     an event
   */
  public void switchPage(String path) {
    switchPage(path, Map.of());
  }

  /**
   * Goes to another page of the app.
   *
   * @param query parameters by name; values as for {@link QueryParams#set}
   */
  public void switchPage(String path, Map<String, ?> query) {
    place.goTo(PageLinkOptions.page(place, path).path(), QueryParams.texts(query));
  }

  /** What stands in the address behind the {@code ?}. */
  public QueryParams queryParams() {
    return new QueryParams(place);
  }

  /** The visitor's browser: language, time zone, colours, and on a server the request. */
  public Context context() {
    return new Context(place.visit());
  }
}
