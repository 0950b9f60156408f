package runnel.cli;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The {@code main} of a class, by the rules of Java 25: with arguments before without, static or
 * not, inherited or not, but not private.
 */
final class MainMethod {
  private final Class<?> type;
  private final Method method;

  private MainMethod(Class<?> type, Method method) {
    this.type = type;
    this.method = method;
  }

  /** The {@code main} of {@code type}, or null if Java could not start it. */
  static @Nullable MainMethod find(Class<?> type) {
    Method method = search(type, String[].class);
    if (method == null) {
      method = search(type);
    }
    boolean startable =
        method != null && (Modifier.isStatic(method.getModifiers()) || constructor(type) != null);
    return method != null && startable ? new MainMethod(type, method) : null;
  }

  /** The binary name of the class that has it. */
  String className() {
    return type.getName();
  }

  private static @Nullable Method search(Class<?> type, Class<?>... parameters) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      try {
        Method method = at.getDeclaredMethod("main", parameters);
        if (!Modifier.isPrivate(method.getModifiers())
            && !Modifier.isAbstract(method.getModifiers())
            && method.getReturnType() == void.class) {
          return method;
        }
      } catch (NoSuchMethodException e) {
        // Perhaps inherited.
      }
    }
    return null;
  }

  private static @Nullable Constructor<?> constructor(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      boolean usable =
          !Modifier.isPrivate(constructor.getModifiers())
              && !Modifier.isAbstract(type.getModifiers());
      return usable ? constructor : null;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  /**
   * Runs it.
   *
   * @throws Throwable what it throws
   */
  @SuppressWarnings("ThrowSpecificExceptions")
  void run() throws Throwable {
    try {
      method.setAccessible(true);
      Object[] arguments =
          method.getParameterCount() == 0 ? new Object[0] : new Object[] {new String[0]};
      method.invoke(Modifier.isStatic(method.getModifiers()) ? null : instance(), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private Object instance() throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }
}
