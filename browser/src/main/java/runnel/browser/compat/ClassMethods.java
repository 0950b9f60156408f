package runnel.browser.compat;

import org.jspecify.annotations.Nullable;

/** What a name tells. */
@MethodsOf(Class.class)
public final class ClassMethods {
  private ClassMethods() {}

  public static boolean isRecord(Class<?> self) {
    return self.getSuperclass() == Record.class;
  }

  public static String getPackageName(Class<?> self) {
    Class<?> type = self;
    for (Class<?> part = type.getComponentType(); part != null; part = type.getComponentType()) {
      type = part;
    }
    String name = type.getName();
    return type.isPrimitive() ? "java.lang" : name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  public static @Nullable Class<?> componentType(Class<?> self) {
    return self.getComponentType();
  }
}
