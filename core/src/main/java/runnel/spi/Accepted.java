package runnel.spi;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an input takes of the visitor's files.
 *
 * @param maxBytes of one file
 * @param accept endings like {@code .csv} and types like {@code image/*}; empty for all
 * @param maxFiles at once
 * @param folders whether their names have the folders that they are in
 */
public record Accepted(long maxBytes, List<String> accept, int maxFiles, boolean folders) {
  /** Without folders. */
  public Accepted(long maxBytes, List<String> accept, int maxFiles) {
    this(maxBytes, accept, maxFiles, false);
  }

  /** What a file of this name is called here; null if it is not taken for its name. */
  public @Nullable String named(String given) {
    return folders ? FileNames.path(given) : FileNames.name(given);
  }

  /** Why a file is not taken for its name, beginning with a code. */
  public static String misnamed(String given) {
    return "RN133 " + FileNames.name(given) + " is not within the folder that was given";
  }

  /** Why such a file is not taken, beginning with a code; null if it is. */
  public @Nullable String refusal(String name, String type, long size) {
    if (!matches(name.toLowerCase(Locale.ROOT), type.toLowerCase(Locale.ROOT))) {
      return "RN133 " + name + " is not among " + String.join(", ", accept);
    }
    return size > maxBytes ? tooLarge(name, size) : null;
  }

  /** Likewise, for one that is known to be too large. */
  public String tooLarge(String name, long size) {
    return "RN132 " + name + " has " + bytes(size) + ", at most " + bytes(maxBytes) + " are taken";
  }

  private boolean matches(String name, String type) {
    if (accept.isEmpty()) {
      return true;
    }
    for (String each : accept) {
      String wanted = each.toLowerCase(Locale.ROOT);
      boolean fits =
          wanted.startsWith(".")
              ? name.endsWith(wanted)
              : wanted.endsWith("/*")
                  ? type.startsWith(wanted.substring(0, wanted.length() - 1))
                  : type.equals(wanted);
      if (fits) {
        return true;
      }
    }
    return false;
  }

  /** A size as people say it, like {@code 1.5 MB}. */
  public static String bytes(long size) {
    if (size < 1_000) {
      return size + " bytes";
    }
    String[] units = {"KB", "MB", "GB", "TB"};
    double value = size / 1_000.0;
    int unit = 0;
    while (value >= 999.95 && unit < units.length - 1) {
      value /= 1_000;
      unit++;
    }
    long tenths = Math.round(value * 10);
    return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " " + units[unit];
  }
}
