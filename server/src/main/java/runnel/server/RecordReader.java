package runnel.server;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the components of records by reflection, also of private ones. */
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
  private final boolean open;

  private RecordReader(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    names = new String[components.length];
    accessors = new Method[components.length];
    boolean open = true;
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
}
