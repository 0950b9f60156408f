package runnel.browser.classlib.java.util;

import java.util.Objects;

public final class TStringJoiner {
  private final String prefix;
  private final String delimiter;
  private final String suffix;
  private StringBuilder joined;
  private String emptyValue;

  public TStringJoiner(CharSequence delimiter) {
    this(delimiter, "", "");
  }

  public TStringJoiner(CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
    Objects.requireNonNull(prefix, "The prefix must not be null");
    Objects.requireNonNull(delimiter, "The delimiter must not be null");
    Objects.requireNonNull(suffix, "The suffix must not be null");
    this.prefix = prefix.toString();
    this.delimiter = delimiter.toString();
    this.suffix = suffix.toString();
  }

  public TStringJoiner setEmptyValue(CharSequence emptyValue) {
    this.emptyValue =
        Objects.requireNonNull(emptyValue, "The empty value must not be null").toString();
    return this;
  }

  public TStringJoiner add(CharSequence newElement) {
    if (joined == null) {
      joined = new StringBuilder();
    } else {
      joined.append(delimiter);
    }
    joined.append(String.valueOf(newElement));
    return this;
  }

  public TStringJoiner merge(TStringJoiner other) {
    if (other.joined != null) {
      add(other.joined.toString());
    }
    return this;
  }

  public int length() {
    return toString().length();
  }

  @Override
  public String toString() {
    if (joined == null && emptyValue != null) {
      return emptyValue;
    }
    return prefix + (joined == null ? "" : joined) + suffix;
  }
}
