package runnel.browser.check;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something in the app that a browser cannot do.
 *
 * @param file name of the source file, like {@code App.java}; empty if unknown
 * @param line line in the file, from 1; 0 if unknown
 * @param code like {@code RNB012}: a page in docs/errors
 * @param message what is wrong with it, and what to use instead
 * @param paths if it hides in a library, the calls that lead there: {@code App.java:12 ->
 *     com.lib.Foo.load(Foo.java:88) -> java.net.Socket.<init>}
 */
public record Problem(String file, int line, String code, String message, List<String> paths) {
  /** By file and line. */
  static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparing(Problem::line)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  /** Takes a copy of the list. */
  public Problem {
    paths = List.copyOf(paths);
  }

  /** As javac prints it, with a line for each path. */
  @Override
  public String toString() {
    String place = file.isEmpty() ? "" : line > 0 ? file + ":" + line + ": " : file + ": ";
    return place
        + code
        + " "
        + message
        + paths.stream().map(path -> "\n  " + path).collect(Collectors.joining());
  }
}
