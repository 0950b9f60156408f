package runnel.internal.tree;

import org.jspecify.annotations.Nullable;

/**
 * A list that is kept and sent as one text: its items as JSON, joined by commas. Items may be added
 * while it is on the page, and only these are sent. The tree owns it once it is a property.
 */
public final class Growing {
  private final StringBuilder text = new StringBuilder();
  private int size;

  /** An empty list. */
  public Growing() {}

  /** Adds an item: valid JSON. */
  public void add(CharSequence json) {
    if (size++ > 0) {
      text.append(',');
    }
    text.append(json);
  }

  /** How many characters its items have, as they are sent. */
  int length() {
    return text.length();
  }

  /** How many items there are. */
  public int size() {
    return size;
  }

  /** Forgets the items at the start, so that {@code last} are left. */
  void keepLast(int last) {
    int at = 0;
    boolean quoted = false;
    for (; size > last && at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        size--;
      }
    }
    text.delete(0, at);
  }

  /**
   * What {@code next} has behind what is here, as a text to be put behind this one; null if it does
   * not begin with what is here.
   */
  @Nullable String restOf(Growing next) {
    int length = text.length();
    // More items may still be a shorter text.
    if (size == 0
        || next.size <= size
        || next.text.length() <= length
        || next.text.charAt(length) != ',') {
      return null;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != next.text.charAt(i)) {
        return null;
      }
    }
    return next.text.substring(length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Growing that && size == that.size && text.compareTo(that.text) == 0;
  }

  @Override
  public int hashCode() {
    return size;
  }

  /** The text as it is sent. */
  @Override
  public String toString() {
    return text.toString();
  }
}
