package runnel.servlet;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the components of records by reflection, and makes records of them; also private ones. */
final class RecordReader {
  private static final ClassValue<RecordReader> READERS =
      new ClassValue<>() {
        @Override
        protected RecordReader computeValue(Class<?> type) {
          return new RecordReader(type);
        }
      };

  private final String[] names;
  private final Method[] accessors;
  private final Constructor<?> constructor;
  private final boolean open;

  private RecordReader(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    names = new String[components.length];
    accessors = new Method[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
    }
    try {
      constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record has a constructor of its components", e);
    }
    boolean open = constructor.trySetAccessible();
    for (int i = 0; i < components.length; i++) {
      names[i] = components[i].getName();
      accessors[i] = components[i].getAccessor();
      open &= accessors[i].trySetAccessible();
    }
    this.open = open;
  }

  /**
   * The components of {@code value} in their order, or null if it is not a record, is closed to us,
   * or an accessor throws.
   */
  static @Nullable Map<String, @Nullable Object> read(Object value) {
    if (!(value instanceof Record)) {
      return null;
    }
    RecordReader reader = READERS.get(value.getClass());
    if (!reader.open) {
      return null;
    }
    Map<String, @Nullable Object> components = LinkedHashMap.newLinkedHashMap(reader.names.length);
    try {
      for (int i = 0; i < reader.names.length; i++) {
        components.put(reader.names[i], reader.accessors[i].invoke(value));
      }
    } catch (ReflectiveOperationException e) {
      return null;
    }
    return components;
  }

  /**
   * A record with these components, or null if it has others or is closed to us.
   *
   * @throws RuntimeException if the record refuses them
   */
  static @Nullable Object make(Class<?> type, Map<String, @Nullable Object> components) {
    RecordReader reader = READERS.get(type);
    if (!reader.open || !components.keySet().equals(Set.of(reader.names))) {
      return null;
    }
    return reader.make(Stream.of(reader.names).map(components::get).toArray());
  }

  /** The names of the types of its components; null if it is closed to us. */
  static @Nullable Map<String, String> shape(Class<?> type) {
    RecordReader reader = READERS.get(type);
    if (!reader.open) {
      return null;
    }
    Map<String, String> shape = LinkedHashMap.newLinkedHashMap(reader.names.length);
    for (int i = 0; i < reader.names.length; i++) {
      shape.put(reader.names[i], reader.accessors[i].getReturnType().getName());
    }
    return shape;
  }

  /**
   * A record with these components, in their order.
   *
   * @throws RuntimeException if the record refuses them
   */
  static Object make(Class<?> type, @Nullable Object[] values) {
    return READERS.get(type).make(values);
  }

  private Object make(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
