package runnel.cli;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Carries values of an app's older version over to the classes of a newer one, by name: enums,
 * records, and what holds them (collections, maps, arrays, optionals). Values that mean nothing of
 * the app's stay the very same.
 */
final class StateAdopter implements UnaryOperator<@Nullable Object> {
  private static final int MAX_DEPTH = 100;

  private final AppLoader to;

  /** Carries values over to the classes that {@code to} loads. */
  StateAdopter(AppLoader to) {
    this.to = to;
  }

  /**
   * The value in the new version.
   *
   * @throws IllegalArgumentException if it cannot be carried over: an object that is neither a
   *     record nor an enum, or whose class has changed too much
   */
  @Override
  public @Nullable Object apply(@Nullable Object value) {
    return adopt(value, 0);
  }

  private @Nullable Object adopt(@Nullable Object value, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("nested more than " + MAX_DEPTH + " deep");
    }
    return switch (value) {
      case null -> null;
      case Enum<?> constant -> adopt(constant);
      case Record record -> adopt(record, depth);
      case Collection<?> items when !isOld(items) -> adopt(items, depth);
      case Map<?, ?> map when !isOld(map) -> adopt(map, depth);
      case Map.Entry<?, ?> entry when !isOld(entry) -> adopt(entry, depth);
      case Optional<?> optional -> adopt(optional, depth);
      case AtomicReference<?> reference when !isOld(reference) -> adopt(reference, depth);
      case Object array when array.getClass().isArray() -> adoptArray(array, depth);
      default -> {
        if (isOld(value)) {
          throw new IllegalArgumentException(
              value.getClass().getName() + " is neither a record nor an enum");
        }
        yield value;
      }
    };
  }

  private boolean isOld(Object value) {
    return isOld(value.getClass());
  }

  private boolean isOld(Class<?> type) {
    return type.getClassLoader() instanceof AppLoader loader && loader != to;
  }

  private Class<?> newClass(Class<?> old) {
    try {
      return Class.forName(old.getName(), true, to);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("there is no " + old.getName() + " any more", e);
    }
  }

  private Object adopt(Enum<?> constant) {
    if (!isOld(constant.getDeclaringClass())) {
      return constant;
    }
    Object[] constants = newClass(constant.getDeclaringClass()).getEnumConstants();
    for (Object candidate : constants == null ? new Object[0] : constants) {
      if (((Enum<?>) candidate).name().equals(constant.name())) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("there is no " + constant.name() + " any more");
  }

  private Object adopt(Record record, int depth) {
    try {
      RecordComponent[] components = record.getClass().getRecordComponents();
      Object[] values = new Object[components.length];
      boolean changed = isOld(record);
      for (int i = 0; i < components.length; i++) {
        Method accessor = components[i].getAccessor();
        if (!accessor.trySetAccessible()) {
          return record; // Of the JDK or a named module: holds nothing of the app's.
        }
        Object before = accessor.invoke(record);
        values[i] = adopt(before, depth + 1);
        changed |= values[i] != before;
      }
      return changed ? create(record.getClass(), components, values) : record;
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot carry over " + record.getClass().getName(), e);
    }
  }

  private Object create(Class<?> old, RecordComponent[] oldComponents, @Nullable Object[] values)
      throws ReflectiveOperationException {
    Class<?> type = isOld(old) ? newClass(old) : old;
    RecordComponent[] components = type.getRecordComponents();
    if (components == null
        || !Arrays.stream(components)
            .map(RecordComponent::getName)
            .toList()
            .equals(Arrays.stream(oldComponents).map(RecordComponent::getName).toList())) {
      throw new IllegalArgumentException(old.getName() + " has other components now");
    }
    Constructor<?> constructor =
        type.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private Object adopt(Collection<?> items, int depth) {
    List<@Nullable Object> adopted = new ArrayList<>(items.size());
    boolean changed = false;
    for (Object item : items) {
      Object after = adopt(item, depth + 1);
      adopted.add(after);
      changed |= after != item;
    }
    if (!changed) {
      return items;
    }
    if (emptyLike(items) instanceof Collection<?> same) {
      @SuppressWarnings("unchecked")
      Collection<@Nullable Object> target = (Collection<@Nullable Object>) same;
      target.addAll(adopted);
      return target;
    }
    return items instanceof Set
        ? Collections.unmodifiableSet(new LinkedHashSet<>(adopted))
        : Collections.unmodifiableList(adopted);
  }

  private Object adopt(Map<?, ?> map, int depth) {
    Map<@Nullable Object, @Nullable Object> adopted = new LinkedHashMap<>();
    boolean changed = false;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object key = adopt(entry.getKey(), depth + 1);
      Object value = adopt(entry.getValue(), depth + 1);
      adopted.put(key, value);
      changed |= key != entry.getKey() || value != entry.getValue();
    }
    if (!changed) {
      return map;
    }
    if (emptyLike(map) instanceof Map<?, ?> same) {
      @SuppressWarnings("unchecked")
      Map<@Nullable Object, @Nullable Object> target =
          (Map<@Nullable Object, @Nullable Object>) same;
      target.putAll(adopted);
      return target;
    }
    return Collections.unmodifiableMap(adopted);
  }

  private Object adopt(Map.Entry<?, ?> entry, int depth) {
    Object key = adopt(entry.getKey(), depth + 1);
    Object value = adopt(entry.getValue(), depth + 1);
    return key == entry.getKey() && value == entry.getValue()
        ? entry
        : new AbstractMap.SimpleImmutableEntry<@Nullable Object, @Nullable Object>(key, value);
  }

  private Object adopt(Optional<?> optional, int depth) {
    Object before = optional.orElse(null);
    Object after = adopt(before, depth + 1);
    return after == before ? optional : Optional.ofNullable(after);
  }

  private Object adopt(AtomicReference<?> reference, int depth) {
    Object before = reference.get();
    Object after = adopt(before, depth + 1);
    return after == before ? reference : new AtomicReference<@Nullable Object>(after);
  }

  private Object adoptArray(Object array, int depth) {
    Class<?> type = array.getClass();
    Class<?> element = type;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    if (element.isPrimitive()) {
      return array;
    }
    Class<?> newType = isOld(element) ? newClass(type) : type;
    int length = Array.getLength(array);
    Object adopted = Array.newInstance(newType.getComponentType(), length);
    boolean changed = newType != type;
    for (int i = 0; i < length; i++) {
      Object before = Array.get(array, i);
      Object after = adopt(before, depth + 1);
      Array.set(adopted, i, after);
      changed |= after != before;
    }
    return changed ? adopted : array;
  }

  /** An empty one of the same public JDK class, or null if that cannot be made. */
  private static @Nullable Object emptyLike(Object container) {
    Class<?> type = container.getClass();
    if (!type.getName().startsWith("java.util.") || !Modifier.isPublic(type.getModifiers())) {
      return null;
    }
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}
