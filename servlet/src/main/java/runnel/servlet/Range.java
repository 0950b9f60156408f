package runnel.servlet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of something, as asked for by the header {@code Range}. Several parts at once are not
 * given: then it is the whole.
 *
 * @param from the first byte
 * @param to the byte behind the last
 */
record Range(long from, long to, boolean isWhole) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  static Range of(@Nullable String header, long size) {
    Matcher one = ONE.matcher(header == null ? "" : header.replace(" ", ""));
    if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
      return new Range(0, size, true);
    }
    if (one.group(1).isEmpty()) {
      long last = Long.parseLong(one.group(2));
      return new Range(Math.max(0, size - last), last == 0 ? 0 : size, false);
    }
    long from = Long.parseLong(one.group(1));
    long to = one.group(2).isEmpty() ? size : Math.min(size, Long.parseLong(one.group(2)) + 1);
    return new Range(from, to, false);
  }

  /** There is nothing of it. */
  boolean isOutside() {
    return !isWhole && from >= to;
  }
}
