package runnel.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.internal.tree.Node;
import runnel.internal.tree.Props;

/**
 * Where the visitor is in the app: a path and parameters, as the browser's address bar shows them.
 * Both sides change it; on the wire it is an input, see docs/decisions/0051. Guarded by the
 * session.
 */
final class Address {
  /** Its id and kind on the wire. */
  static final String ID = "address";

  /** The longest path that is taken, and the longest name and value of a parameter. */
  static final int MAX_TEXT = 2_000;

  /** What all parameters may have together. */
  static final int MAX_CHARS = 8_000;

  private final Session session;
  private String path = "";
  private Map<String, List<String>> query = new LinkedHashMap<>();
  // The app looks at it: from then on the client is told.
  private boolean used;
  // How many entries of the browser's history the app has made.
  private long entry;
  // How often the visitor has gone somewhere, and how often when the path last became another.
  private long arrivals;
  private long movedAt;

  Address(Session session) {
    this.session = session;
  }

  // ---- From the client.

  /**
   * The visitor has gone somewhere. What is too long is cut.
   *
   * @return whether that is an address at all
   */
  boolean arrive(@Nullable Object wire) {
    if (!(wire instanceof Map<?, ?> fields
        && fields.get("path") instanceof String to
        && fields.get("query") instanceof List<?> pairs)) {
      return false;
    }
    String taken = to.length() <= MAX_TEXT ? to : to.substring(0, MAX_TEXT);
    Map<String, List<String>> parameters = read(pairs);
    if (!taken.equals(path) || !parameters.equals(query)) {
      arrivals++;
      if (!taken.equals(path)) {
        movedAt = arrivals;
      }
      path = taken;
      query = parameters;
    }
    Node known = session.tree.find(ID);
    if (known != null) {
      // As the client sees it: where something was cut, the difference goes back.
      session.tree.know(known, "value", wire);
      show();
    }
    return true;
  }

  /**
   * The client's page is a new one, whose address this is.
   *
   * @return whether the app shows another
   */
  boolean comesTo(Object wire) {
    String from = path;
    Map<String, List<String>> old = query;
    return arrive(wire) && used && !(path.equals(from) && query.equals(old));
  }

  private static Map<String, List<String>> read(List<?> pairs) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    int chars = 0;
    for (Object pair : pairs) {
      if (pair instanceof List<?> two
          && two.size() == 2
          && two.get(0) instanceof String name
          && two.get(1) instanceof String text) {
        chars += name.length() + text.length();
        if (chars <= MAX_CHARS && name.length() <= MAX_TEXT && text.length() <= MAX_TEXT) {
          query.computeIfAbsent(name, n -> new ArrayList<>()).add(text);
        }
      }
    }
    return query;
  }

  /** Counts how often the visitor has gone somewhere. */
  long arrivals() {
    return arrivals;
  }

  /** Whether the visitor has come from another page since that many arrivals. */
  boolean movedSince(long arrivals) {
    return movedAt > arrivals;
  }

  // ---- From the app.

  /** Lets the client know that the app looks at the address. */
  void use() {
    if (!used) {
      used = true;
      show();
    }
  }

  String path() {
    return path;
  }

  Map<String, List<String>> query() {
    return query;
  }

  List<String> all(String name) {
    return query.getOrDefault(name, List.of());
  }

  /**
   * Goes elsewhere.
   *
   * @param push whether that is a new entry of the browser's history
   * @return whether it was another address
   * @throws RunnelException RN098 if it is too long
   */
  boolean go(String to, Map<String, List<String>> parameters, boolean push) {
    if (!fits(parameters)) {
      throw tooLong(parameters);
    }
    use();
    if (to.equals(path) && parameters.equals(query)) {
      return false;
    }
    if (!to.equals(path)) {
      arrivals++;
      movedAt = arrivals;
    }
    path = to;
    query = parameters;
    if (push) {
      entry++;
    }
    show();
    return true;
  }

  /** Gives a parameter other values, none to take it away. */
  boolean set(String name, List<String> texts, boolean push) {
    Map<String, List<String>> next = new LinkedHashMap<>(query);
    if (texts.isEmpty()) {
      next.remove(name);
    } else {
      next.put(name, List.copyOf(texts));
    }
    return go(path, next, push);
  }

  /** Whether all parameters have room in the address when one has these values. */
  boolean fits(String name, List<String> texts) {
    Map<String, List<String>> next = new LinkedHashMap<>(query);
    next.put(name, texts);
    return fits(next);
  }

  private static boolean fits(Map<String, List<String>> parameters) {
    int chars = 0;
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      for (String text : parameter.getValue()) {
        int size = parameter.getKey().length() + text.length();
        chars += size;
        if (size > MAX_TEXT || chars > MAX_CHARS) {
          return false;
        }
      }
    }
    return true;
  }

  private static RunnelException tooLong(Map<String, List<String>> parameters) {
    String longest = "";
    int most = -1;
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      int chars = parameter.getValue().stream().mapToInt(String::length).sum();
      if (chars > most) {
        longest = parameter.getKey();
        most = chars;
      }
    }
    return new RunnelException(
        "RN098",
        "Too long for an address: parameter \""
            + longest
            + "\" has "
            + most
            + " characters; "
            + MAX_TEXT
            + " is the most for a value, "
            + MAX_CHARS
            + " for all",
        "ui.storage().put(\"" + longest + "\", value);");
  }

  private void show() {
    session.tree.overlay(ID, Props.of("value", wire()).with("entry", entry == 0 ? null : entry));
  }

  private Map<String, Object> wire() {
    List<Object> pairs = new ArrayList<>();
    query.forEach((name, texts) -> texts.forEach(text -> pairs.add(List.of(name, text))));
    Map<String, Object> wire = new LinkedHashMap<>();
    wire.put("path", path);
    wire.put("query", pairs);
    return wire;
  }
}
