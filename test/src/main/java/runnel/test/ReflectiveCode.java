package runnel.test;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import runnel.spi.Frames;
import runnel.spi.Host;

/** Looks at the code under test by reflection. */
final class ReflectiveCode implements Host.Code {
  @Override
  public Supplier<@Nullable String> caller() {
    String line =
        StackWalker.getInstance()
            .walk(
                frames ->
                    frames
                        .filter(frame -> users(frame.getClassName()))
                        .findFirst()
                        .map(frame -> Frames.line(frame.getFileName(), frame.getLineNumber()))
                        .orElse(null));
    return () -> line;
  }

  @Override
  public List<String> frames(Throwable problem) {
    return Frames.of(problem, frame -> users(frame.getClassName()));
  }

  private static boolean users(String className) {
    return Frames.mayBeUsers(className)
        && !className.startsWith("java.")
        && !className.startsWith("jdk.");
  }

  @Override
  public @Nullable Map<String, @Nullable Object> components(Object value) {
    if (!value.getClass().isRecord()) {
      return null;
    }
    Map<String, @Nullable Object> components = new LinkedHashMap<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        components.put(component.getName(), component.getAccessor().invoke(value));
      } catch (ReflectiveOperationException | RuntimeException closed) {
        return null;
      }
    }
    return components;
  }

  @Override
  public @Nullable String typeName(Object value) {
    Class<?> type =
        value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    return (type.isRecord() || type.isEnum()) && users(type.getName()) ? type.getName() : null;
  }

  @Override
  public @Nullable Object record(String type, Map<String, @Nullable Object> components) {
    Class<?> found = find(type);
    return found == null || !found.isRecord() ? null : record(found, components);
  }

  private @Nullable Object record(Class<?> found, Map<String, @Nullable Object> components) {
    RecordComponent[] parts = found.getRecordComponents();
    List<String> names = Stream.of(parts).map(RecordComponent::getName).toList();
    if (!components.keySet().equals(Set.copyOf(names))) {
      return null;
    }
    return make(found, names.stream().map(components::get).toArray());
  }

  @Override
  public @Nullable Map<String, String> shape(Class<?> type) {
    if (!type.isRecord()) {
      return null;
    }
    Map<String, String> shape = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      shape.put(component.getName(), component.getType().getName());
    }
    return shape;
  }

  @Override
  public Object make(Class<?> type, @Nullable Object[] values) {
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Stream.of(type.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public @Nullable Object constant(String type, String name) {
    Class<?> found = find(type);
    Object[] constants = found == null ? null : found.getEnumConstants();
    return Stream.of(constants == null ? new Object[0] : constants)
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElse(null);
  }

  @Override
  public @Nullable Object recordLike(Object like, Map<String, @Nullable Object> components) {
    return record(like.getClass(), components);
  }

  @Override
  public byte @Nullable [] beside(String name) {
    Class<?> nearest =
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
            .walk(
                frames ->
                    frames
                        .<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(type -> users(type.getName()))
                        .findFirst()
                        .orElse(null));
    if (nearest == null) {
      return null;
    }
    try (InputStream in = nearest.getResourceAsStream(name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable Class<?> find(String name) {
    try {
      return users(name)
          ? Class.forName(name, false, Thread.currentThread().getContextClassLoader())
          : null;
    } catch (ClassNotFoundException gone) {
      return null;
    }
  }
}
