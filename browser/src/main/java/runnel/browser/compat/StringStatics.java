package runnel.browser.compat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Formatting and joining. */
@StaticsOf(String.class)
public final class StringStatics {
  private StringStatics() {}

  public static String format(String format, @Nullable Object... args) {
    return Formats.format(Locale.getDefault(), format, args);
  }

  public static String join(CharSequence delimiter, @Nullable CharSequence... parts) {
    return join(delimiter, Arrays.asList(parts));
  }

  public static String join(
      CharSequence delimiter, Iterable<? extends @Nullable CharSequence> parts) {
    Objects.requireNonNull(delimiter);
    StringBuilder out = new StringBuilder();
    boolean first = true;
    for (CharSequence part : parts) {
      if (!first) {
        out.append(delimiter);
      }
      first = false;
      out.append(part);
    }
    return out.toString();
  }

  public static String format(@Nullable Locale locale, String format, @Nullable Object... args) {
    return Formats.format(locale, format, args);
  }
}
