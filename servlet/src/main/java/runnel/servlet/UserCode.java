package runnel.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import runnel.spi.Content;
import runnel.spi.Frames;
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
  public Supplier<@Nullable String> caller() {
    StackWalker.StackFrame nearest =
        WALKER.walk(
            frames ->
                frames
                    .filter(frame -> IS_USERS.get(frame.getDeclaringClass()))
                    .findFirst()
                    .orElse(null));
    String line =
        nearest == null ? null : Frames.line(nearest.getFileName(), nearest.getLineNumber());
    return () -> line;
  }

  @Override
  public List<String> frames(Throwable problem) {
    return Frames.of(problem, UserCode::isUsers);
  }

  @Override
  public @Nullable Map<String, @Nullable Object> components(Object value) {
    return RecordReader.read(value);
  }

  @Override
  public List<String> members(Class<?> type) {
    return MemberReader.read(type);
  }

  @Override
  public @Nullable String typeName(Object value) {
    Class<?> type =
        value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    return (type.isRecord() || type.isEnum()) && IS_USERS.get(type) ? type.getName() : null;
  }

  @Override
  public @Nullable Object record(String type, Map<String, @Nullable Object> components) {
    Class<?> found = find(type);
    return found == null || !found.isRecord() ? null : RecordReader.make(found, components);
  }

  @Override
  public @Nullable Map<String, String> shape(Class<?> type) {
    return type.isRecord() ? RecordReader.shape(type) : null;
  }

  @Override
  public Object make(Class<?> type, @Nullable Object[] parts) {
    return RecordReader.make(type, parts);
  }

  @Override
  public @Nullable Object constant(String type, String name) {
    Class<?> found = find(type);
    Object[] constants = found == null ? null : found.getEnumConstants();
    for (Object constant : constants == null ? new Object[0] : constants) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    return null;
  }

  @Override
  public @Nullable Object recordLike(Object like, Map<String, @Nullable Object> components) {
    return RecordReader.make(like.getClass(), components);
  }

  @Override
  public @Nullable Object constantLike(Enum<?> like, String name) {
    for (Enum<?> constant : like.getDeclaringClass().getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return null;
  }

  @Override
  public byte @Nullable [] beside(String name) {
    Class<?> nearest = nearest();
    if (nearest == null) {
      return null;
    }
    try (InputStream in = nearest.getResourceAsStream(name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public @Nullable Content component(String name) {
    Class<?> nearest = nearest();
    URL place = nearest == null ? null : nearest.getResource("/" + COMPONENTS + name);
    return place == null ? null : LibraryModule.at(place);
  }

  private static @Nullable Class<?> nearest() {
    return WALKER.walk(
        frames ->
            frames
                .map(StackWalker.StackFrame::getDeclaringClass)
                .filter(IS_USERS::get)
                .findFirst()
                .orElse(null));
  }

  /** A class of the app whose code is on the stack: a name from outside may mean no other. */
  private static @Nullable Class<?> find(String name) {
    Class<?> nearest = nearest();
    ClassLoader loader = nearest == null ? null : nearest.getClassLoader();
    if (loader == null) {
      return null;
    }
    try {
      Class<?> found = Class.forName(name, false, loader);
      return IS_USERS.get(found) ? found : null;
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
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
    return Frames.mayBeUsers(className)
        && !className.startsWith("org.eclipse.jetty.")
        && !className.startsWith("jakarta.");
  }
}
