package runnel.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Stack frames as the app's author should see them: their own lines only, in their own words. For
 * hosts.
 */
public final class Frames {
  private static final String RUN = "runnel.internal.run.Run";

  private Frames() {}

  /**
   * The author's frames of {@code problem}, nearest first, down to where Runnel called the app.
   *
   * @param users tells the author's frames from those of libraries
   */
  public static List<String> of(Throwable problem, Predicate<StackTraceElement> users) {
    List<String> frames = new ArrayList<>();
    for (StackTraceElement frame : problem.getStackTrace()) {
      if (frame.getClassName().equals(RUN)) {
        break;
      }
      if (users.test(frame)) {
        frames.add(
            frame.getClassName().replace('$', '.')
                + "."
                + method(frame.getMethodName())
                + "("
                + line(frame.getFileName(), frame.getLineNumber())
                + ")");
      }
    }
    return frames;
  }

  /** Whether a class can be the author's, going by its name: it is not Runnel's. */
  public static boolean mayBeUsers(String className) {
    return !className.startsWith("runnel.");
  }

  /** A line of code, like {@code App.java:14}. */
  public static String line(@Nullable String file, int line) {
    return (file == null ? "" : file) + (line > 0 ? ":" + line : "");
  }

  // The body of a lambda is named after the method around it.
  private static String method(String name) {
    if (!name.startsWith("lambda$")) {
      return name;
    }
    int end = name.lastIndexOf('$');
    return end > "lambda$".length() ? name.substring("lambda$".length(), end) : name;
  }
}
