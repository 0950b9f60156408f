package runnel.browser.compat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Twice used keys are refused. Concurrent collectors are the ordinary ones, into concurrent maps.
 */
@StaticsOf(Collectors.class)
public final class CollectorsStatics {
  private CollectorsStatics() {}

  public static <T> Collector<T, ?, List<T>> toUnmodifiableList() {
    return Collectors.collectingAndThen(Collectors.toList(), List::copyOf);
  }

  public static <T> Collector<T, ?, Set<T>> toUnmodifiableSet() {
    return Collectors.collectingAndThen(Collectors.toSet(), Set::copyOf);
  }

  public static <T, K, V> Collector<T, ?, Map<K, V>> toMap(
      Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
    return Collector.of(
        HashMap::new,
        (map, element) ->
            add(map, key.apply(element), Objects.requireNonNull(value.apply(element))),
        (map, other) -> {
          other.forEach((k, v) -> add(map, k, v));
          return map;
        },
        Collector.Characteristics.IDENTITY_FINISH);
  }

  private static <K, V> void add(Map<K, V> map, K key, V value) {
    V before = map.putIfAbsent(key, value);
    if (before != null) {
      throw new IllegalStateException(
          "Duplicate key " + key + " (attempted merging values " + before + " and " + value + ")");
    }
  }

  public static <T, K> Collector<T, ?, ConcurrentMap<K, List<T>>> groupingByConcurrent(
      Function<? super T, ? extends K> key) {
    return groupingByConcurrent(key, ConcurrentHashMap::new, Collectors.toList());
  }

  public static <T, K, A, D> Collector<T, ?, ConcurrentMap<K, D>> groupingByConcurrent(
      Function<? super T, ? extends K> key, Collector<? super T, A, D> downstream) {
    return groupingByConcurrent(key, ConcurrentHashMap::new, downstream);
  }

  public static <T, K, A, D, M extends ConcurrentMap<K, D>> Collector<T, ?, M> groupingByConcurrent(
      Function<? super T, ? extends K> key,
      Supplier<M> map,
      Collector<? super T, A, D> downstream) {
    return Collectors.groupingBy(key, map, downstream);
  }

  public static <T, K, V> Collector<T, ?, ConcurrentMap<K, V>> toConcurrentMap(
      Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
    return Collectors.collectingAndThen(
        Collectors.<T, K, V>toMap(key, value), map -> new ConcurrentHashMap<>(map));
  }

  public static <T, K, V> Collector<T, ?, ConcurrentMap<K, V>> toConcurrentMap(
      Function<? super T, ? extends K> key,
      Function<? super T, ? extends V> value,
      BinaryOperator<V> merge) {
    return Collectors.toMap(key, value, merge, ConcurrentHashMap::new);
  }

  public static <T, K, V, M extends ConcurrentMap<K, V>> Collector<T, ?, M> toConcurrentMap(
      Function<? super T, ? extends K> key,
      Function<? super T, ? extends V> value,
      BinaryOperator<V> merge,
      Supplier<M> map) {
    return Collectors.toMap(key, value, merge, map);
  }
}
