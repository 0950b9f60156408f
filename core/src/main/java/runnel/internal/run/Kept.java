package runnel.internal.run;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.internal.value.Typed;

/**
 * What the visitor's browser keeps for the app, as the session knows it: asked for when first
 * needed, then followed. Texts are those of {@link Typed}.
 */
public final class Kept {
  private static final int MAX_CHARS = 1_000_000;

  private final Session session;
  private @Nullable Map<String, String> texts;

  Kept(Session session) {
    this.session = session;
  }

  /** A copy of all texts by key. */
  public Map<String, String> all(Place place) {
    synchronized (session) {
      if (texts != null) {
        return new TreeMap<>(texts);
      }
    }
    Call.Answer answer = place.call("load", Map.of());
    Map<String, String> loaded = new TreeMap<>();
    // A browser that keeps nothing has nothing; that is told to those who want it to.
    if (answer.value() instanceof Map<?, ?> entries) {
      entries.forEach(
          (key, text) -> {
            if (text instanceof String string) {
              loaded.put(String.valueOf(key), string);
            }
          });
    }
    synchronized (session) {
      texts = loaded;
      return new TreeMap<>(loaded);
    }
  }

  /** Keeps a text; comes back when the browser has it. */
  public void put(Place place, String key, String text) {
    Map<String, String> now = all(place);
    if (text.equals(now.get(key))) {
      return;
    }
    now.put(key, text);
    int chars =
        now.entrySet().stream().mapToInt(e -> e.getKey().length() + e.getValue().length()).sum();
    if (chars > MAX_CHARS) {
      throw full(key, "the app has " + MAX_CHARS + " characters in all, this would make " + chars);
    }
    change(place, key, text);
  }

  /** Forgets a text. */
  public void remove(Place place, String key) {
    if (all(place).containsKey(key)) {
      change(place, key, null);
    }
  }

  private void change(Place place, String key, @Nullable String text) {
    Call.Answer answer =
        place.call("store", text == null ? Map.of("key", key) : Map.of("key", key, "text", text));
    if (answer.error() != null) {
      throw full(key, answer.message().isEmpty() ? answer.error() : answer.message());
    }
    synchronized (session) {
      set(key, text);
    }
  }

  private static RunnelException full(String key, String why) {
    return new RunnelException(
        "RN065",
        "storage \"" + key + "\": the visitor's browser does not keep it: " + why,
        "ui.storage().remove(\"what is not needed any more\");");
  }

  private void set(String key, @Nullable String text) {
    if (texts == null) {
      return;
    }
    if (text == null) {
      texts.remove(key);
    } else {
      texts.put(key, text);
    }
  }

  // ---- With the monitor of the session.

  /** Another page of the app has changed something; false if that does not matter. */
  boolean changed(Map<String, @Nullable Object> changes) {
    if (texts == null) {
      return false;
    }
    Map<String, String> before = new TreeMap<>(texts);
    int chars = 0;
    for (Map.Entry<String, @Nullable Object> change : changes.entrySet()) {
      if (change.getValue() == null || change.getValue() instanceof String) {
        set(change.getKey(), (String) change.getValue());
      }
    }
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      chars += entry.getKey().length() + entry.getValue().length();
    }
    if (chars > MAX_CHARS) {
      texts = null; // Not to be trusted: asked for again when needed.
      return true;
    }
    return !before.equals(texts);
  }

  /**
   * The client's page is a new one: others may have changed things meanwhile.
   *
   * @return whether anything was known, and the page may show it
   */
  boolean forget() {
    boolean known = texts != null;
    texts = null;
    return known;
  }
}
