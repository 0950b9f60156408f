package runnel.server;

import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.spi.Host;

/**
 * Tells the user's code from Runnel's, the JDK's and the libraries', and looks into records.
 *
 * <p>The user's is every class outside package {@code runnel}, the JDK, and a {@link
 * LibraryLoader}.
 */
final class UserCode implements Host.Code {
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private static final ClassValue<Boolean> IS_USERS =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          ClassLoader loader = type.getClassLoader();
          return loader != null
              && loader != ClassLoader.getPlatformClassLoader()
              && !(loader instanceof LibraryLoader)
              && !isJdk(type.getModule().getName())
              && isUsersName(type.getName());
        }
      };

  @Override
  public @Nullable String caller() {
    return WALKER.walk(
        frames ->
            frames
                .filter(frame -> IS_USERS.get(frame.getDeclaringClass()))
                .findFirst()
                .map(UserCode::place)
                .orElse(null));
  }

  @Override
  public List<String> frames(Throwable problem) {
    List<String> frames = new ArrayList<>();
    for (StackTraceElement frame : problem.getStackTrace()) {
      if (isUsers(frame)) {
        frames.add(describe(frame));
      }
    }
    return frames;
  }

  @Override
  public @Nullable Map<String, @Nullable Object> components(Object value) {
    return RecordReader.read(value);
  }

  private static boolean isUsers(StackTraceElement frame) {
    return !isJdk(frame.getModuleName())
        && !LibraryLoader.NAME.equals(frame.getClassLoaderName())
        && isUsersName(frame.getClassName());
  }

  private static boolean isJdk(@Nullable String module) {
    return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
  }

  private static boolean isUsersName(String className) {
    return !className.startsWith("runnel.")
        && !className.startsWith("org.eclipse.jetty.")
        && !className.startsWith("jakarta.");
  }

  private static String place(StackFrame frame) {
    String file = frame.getFileName();
    return (file == null ? frame.getClassName() : file)
        + (frame.getLineNumber() > 0 ? ":" + frame.getLineNumber() : "");
  }

  private static String describe(StackTraceElement frame) {
    String file = frame.getFileName();
    return frame.getClassName().replace('$', '.')
        + "."
        + method(frame.getMethodName())
        + "("
        + (file == null ? "" : file)
        + (frame.getLineNumber() > 0 ? ":" + frame.getLineNumber() : "")
        + ")";
  }

  /** The method as the user wrote it: the body of a lambda is named after the method around it. */
  static String method(String name) {
    if (!name.startsWith("lambda$")) {
      return name;
    }
    int end = name.lastIndexOf('$');
    return end > "lambda$".length() ? name.substring("lambda$".length(), end) : name;
  }
}
