package runnel.internal.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the app, as its navigation last named them for this visitor, and where the visitor
 * is. Safe for use by several threads.
 */
public final class Pages {
  /**
   * A page of the app.
   *
   * @param path its own address, relative to the app; empty for the first page
   */
  public record Known(String path, String title, @Nullable String icon) {}

  private final Session session;
  private final Address address;
  // By all the paths that lead to one: the first page has two.
  private Map<String, Known> known = Map.of();

  Pages(Session session, Address address) {
    this.session = session;
    this.address = address;
  }

  /** These are the pages, by the paths that lead to them. */
  public void are(Map<String, Known> pages) {
    synchronized (session) {
      known = new LinkedHashMap<>(pages);
    }
  }

  /** The page that a path leads to, or null. */
  public @Nullable Known find(String path) {
    synchronized (session) {
      return known.get(path);
    }
  }

  /** All paths that lead to a page. */
  public List<String> paths() {
    synchronized (session) {
      return List.copyOf(known.keySet());
    }
  }

  /** Where the visitor is. */
  public String path() {
    synchronized (session) {
      address.use();
      return address.path();
    }
  }

  /** The parameters of the address, with all values of each. */
  public Map<String, List<String>> query() {
    synchronized (session) {
      address.use();
      return new LinkedHashMap<>(address.query());
    }
  }

  /** Takes the visitor to another address, as a new entry of the browser's history. */
  public void go(String path, Map<String, List<String>> query) {
    synchronized (session) {
      if (address.go(path, query, true)) {
        session.changedOutside();
      }
    }
  }

  /** Gives parameters other values, at the same path; lists without any take one away. */
  public void set(Map<String, List<String>> changes, boolean push) {
    synchronized (session) {
      Map<String, List<String>> next = new LinkedHashMap<>(address.query());
      changes.forEach(
          (name, texts) -> {
            if (texts.isEmpty()) {
              next.remove(name);
            } else {
              next.put(name, List.copyOf(texts));
            }
          });
      if (address.go(address.path(), next, push)) {
        session.changedOutside();
      }
    }
  }
}
