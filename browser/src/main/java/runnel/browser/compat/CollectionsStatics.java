package runnel.browser.compat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sorted and sequenced views, and shuffling as on a JVM. */
@StaticsOf(Collections.class)
public final class CollectionsStatics {
  private CollectionsStatics() {}

  public static <K, V> SortedMap<K, V> emptySortedMap() {
    return unmodifiableSortedMap(new TreeMap<K, V>());
  }

  public static <K, V> NavigableMap<K, V> emptyNavigableMap() {
    return unmodifiableNavigableMap(new TreeMap<K, V>());
  }

  public static <E> SortedSet<E> emptySortedSet() {
    return unmodifiableSortedSet(new TreeSet<E>());
  }

  public static <E> NavigableSet<E> emptyNavigableSet() {
    return unmodifiableNavigableSet(new TreeSet<E>());
  }

  public static <E> List<E> unmodifiableList(List<? extends E> list) {
    return new ListView<>(Objects.requireNonNull(list));
  }

  public static <E> Set<E> unmodifiableSet(Set<? extends E> set) {
    return new SetView<>(Objects.requireNonNull(set));
  }

  public static <K, V> Map<K, V> unmodifiableMap(Map<? extends K, ? extends V> map) {
    return new MapView<>(Objects.requireNonNull(map));
  }

  public static <K, V> SortedMap<K, V> unmodifiableSortedMap(SortedMap<K, ? extends V> map) {
    return new FrozenMap<K, V>(map);
  }

  public static <K, V> NavigableMap<K, V> unmodifiableNavigableMap(
      NavigableMap<K, ? extends V> map) {
    return new FrozenMap<K, V>(map);
  }

  public static <E> SortedSet<E> unmodifiableSortedSet(SortedSet<E> set) {
    return new FrozenSet<>(set);
  }

  public static <E> NavigableSet<E> unmodifiableNavigableSet(NavigableSet<E> set) {
    return new FrozenSet<>(set);
  }

  public static <K, V> SortedMap<K, V> synchronizedSortedMap(SortedMap<K, V> map) {
    return map;
  }

  public static <K, V> NavigableMap<K, V> synchronizedNavigableMap(NavigableMap<K, V> map) {
    return map;
  }

  public static <E> SortedSet<E> synchronizedSortedSet(SortedSet<E> set) {
    return set;
  }

  public static <E> NavigableSet<E> synchronizedNavigableSet(NavigableSet<E> set) {
    return set;
  }

  public static void shuffle(List<?> list, Random random) {
    for (int i = list.size(); i > 1; i--) {
      Collections.swap(list, i - 1, random.nextInt(i));
    }
  }
}
