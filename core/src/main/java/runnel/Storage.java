package runnel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.value.Typed;

/**
 * Small values that the visitor's browser keeps for this app across visits, by key: {@code var
 * todos = ui.storage().get("todos", List.<Todo>of());}.
 *
 * <p>Takes texts, numbers, booleans, {@code java.time}, enums, records, and lists, sets and maps of
 * these. All pages of the app in one browser share it: what one puts is drawn by the others. An app
 * is known by the address of its page, so another browser, or another address, has a storage of its
 * own, and the visitor can change or clear it: on a server, check what comes back.
 *
 * <p>Reading is immediate after the first time in a session, which asks the browser; writing waits
 * for the browser's word that it is kept.
 */
public final class Storage {
  private final Place place;
  private final Typed typed;

  Storage(Place place) {
    this.place = place;
    this.typed = new Typed(place.code());
  }

  /**
   * The value kept under {@code key}, or {@code otherwise} if there is none. Also if it is of
   * another type than {@code otherwise}, or its record or enum has changed: that is said on the
   * host's console, and what is kept stays until {@link #put}.
   */
  public <T extends @Nullable Object> T get(String key, T otherwise) {
    String text = place.kept().all(place).get(key);
    if (text == null) {
      return otherwise;
    }
    try {
      return typed.readLike(otherwise, text);
    } catch (Typed.Cannot cannot) {
      place.warn("storage \"" + key + "\" is not read: " + cannot.getMessage());
      return otherwise;
    }
  }

  /**
   * Keeps {@code value} under {@code key}. Returns when the browser has it; at once if it has the
   * same already.
   *
   * @throws RunnelException RN065 if there is no room: an app has a million characters; what was
   *     kept stays. RN066 if the value is, or holds, something of another type
   */
  public void put(String key, @Nullable Object value) {
    String text;
    try {
      text = typed.write(value);
    } catch (Typed.Cannot cannot) {
      throw new RunnelException(
          "RN066",
          "storage \"" + key + "\" cannot be kept: value" + cannot.getMessage(),
          "record Todo(String text, boolean done) {}   // records, lists, maps, texts, numbers");
    }
    place.kept().put(place, key, text);
  }

  /** Forgets what is kept under {@code key}; does nothing if there is nothing. */
  public void remove(String key) {
    place.kept().remove(place, key);
  }

  /** All keys, sorted. */
  public List<String> keys() {
    return List.copyOf(place.kept().all(place).keySet());
  }
}
