package runnel.browser.classlib.java.util.concurrent;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;

/** What a concurrent hash map does with all its entries, one after the other in their order. */
abstract class TBulkMap<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V> {
  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    Objects.requireNonNull(action);
    entrySet().forEach(e -> action.accept(e.getKey(), e.getValue()));
  }

  private static <T, U> void each(
      Iterable<T> all, Function<? super T, ? extends U> function, Consumer<? super U> action) {
    Objects.requireNonNull(action);
    for (T one : all) {
      U made = function.apply(one);
      if (made != null) {
        action.accept(made);
      }
    }
  }

  private static <T, U> U search(Iterable<T> all, Function<? super T, ? extends U> function) {
    for (T one : all) {
      U found = function.apply(one);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static <T, U> U reduce(
      Iterable<T> all,
      Function<? super T, ? extends U> function,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    U result = null;
    for (T one : all) {
      U made = function.apply(one);
      if (made != null) {
        result = result == null ? made : reducer.apply(result, made);
      }
    }
    return result;
  }

  private static <T> double toDouble(
      Iterable<T> all,
      ToDoubleFunction<? super T> function,
      double start,
      DoubleBinaryOperator reducer) {
    double result = start;
    for (T one : all) {
      result = reducer.applyAsDouble(result, function.applyAsDouble(one));
    }
    return result;
  }

  private static <T> long toLong(
      Iterable<T> all, ToLongFunction<? super T> function, long start, LongBinaryOperator reducer) {
    long result = start;
    for (T one : all) {
      result = reducer.applyAsLong(result, function.applyAsLong(one));
    }
    return result;
  }

  private static <T> int toInt(
      Iterable<T> all, ToIntFunction<? super T> function, int start, IntBinaryOperator reducer) {
    int result = start;
    for (T one : all) {
      result = reducer.applyAsInt(result, function.applyAsInt(one));
    }
    return result;
  }

  public void forEach(long threshold, BiConsumer<? super K, ? super V> action) {
    forEach(action);
  }

  public <U> void forEach(
      long threshold,
      BiFunction<? super K, ? super V, ? extends U> function,
      Consumer<? super U> action) {
    each(entrySet(), e -> function.apply(e.getKey(), e.getValue()), action);
  }

  public <U> U search(long threshold, BiFunction<? super K, ? super V, ? extends U> function) {
    return search(entrySet(), e -> function.apply(e.getKey(), e.getValue()));
  }

  public <U> U reduce(
      long threshold,
      BiFunction<? super K, ? super V, ? extends U> function,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    return reduce(entrySet(), e -> function.apply(e.getKey(), e.getValue()), reducer);
  }

  public double reduceToDouble(
      long threshold,
      ToDoubleBiFunction<? super K, ? super V> function,
      double start,
      DoubleBinaryOperator reducer) {
    return toDouble(
        entrySet(), e -> function.applyAsDouble(e.getKey(), e.getValue()), start, reducer);
  }

  public long reduceToLong(
      long threshold,
      ToLongBiFunction<? super K, ? super V> function,
      long start,
      LongBinaryOperator reducer) {
    return toLong(entrySet(), e -> function.applyAsLong(e.getKey(), e.getValue()), start, reducer);
  }

  public int reduceToInt(
      long threshold,
      ToIntBiFunction<? super K, ? super V> function,
      int start,
      IntBinaryOperator reducer) {
    return toInt(entrySet(), e -> function.applyAsInt(e.getKey(), e.getValue()), start, reducer);
  }

  public void forEachKey(long threshold, Consumer<? super K> action) {
    keySet().forEach(action);
  }

  public <U> void forEachKey(
      long threshold, Function<? super K, ? extends U> function, Consumer<? super U> action) {
    each(keySet(), function, action);
  }

  public <U> U searchKeys(long threshold, Function<? super K, ? extends U> function) {
    return search(keySet(), function);
  }

  public K reduceKeys(long threshold, BiFunction<? super K, ? super K, ? extends K> reducer) {
    return TBulkMap.<K, K>reduce(keySet(), one -> one, reducer);
  }

  public <U> U reduceKeys(
      long threshold,
      Function<? super K, ? extends U> function,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    return reduce(keySet(), function, reducer);
  }

  public double reduceKeysToDouble(
      long threshold,
      ToDoubleFunction<? super K> function,
      double start,
      DoubleBinaryOperator reducer) {
    return toDouble(keySet(), function, start, reducer);
  }

  public long reduceKeysToLong(
      long threshold, ToLongFunction<? super K> function, long start, LongBinaryOperator reducer) {
    return toLong(keySet(), function, start, reducer);
  }

  public int reduceKeysToInt(
      long threshold, ToIntFunction<? super K> function, int start, IntBinaryOperator reducer) {
    return toInt(keySet(), function, start, reducer);
  }

  public void forEachValue(long threshold, Consumer<? super V> action) {
    values().forEach(action);
  }

  public <U> void forEachValue(
      long threshold, Function<? super V, ? extends U> function, Consumer<? super U> action) {
    each(values(), function, action);
  }

  public <U> U searchValues(long threshold, Function<? super V, ? extends U> function) {
    return search(values(), function);
  }

  public V reduceValues(long threshold, BiFunction<? super V, ? super V, ? extends V> reducer) {
    return TBulkMap.<V, V>reduce(values(), one -> one, reducer);
  }

  public <U> U reduceValues(
      long threshold,
      Function<? super V, ? extends U> function,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    return reduce(values(), function, reducer);
  }

  public double reduceValuesToDouble(
      long threshold,
      ToDoubleFunction<? super V> function,
      double start,
      DoubleBinaryOperator reducer) {
    return toDouble(values(), function, start, reducer);
  }

  public long reduceValuesToLong(
      long threshold, ToLongFunction<? super V> function, long start, LongBinaryOperator reducer) {
    return toLong(values(), function, start, reducer);
  }

  public int reduceValuesToInt(
      long threshold, ToIntFunction<? super V> function, int start, IntBinaryOperator reducer) {
    return toInt(values(), function, start, reducer);
  }

  public void forEachEntry(long threshold, Consumer<? super Map.Entry<K, V>> action) {
    entrySet().forEach(action);
  }

  public <U> void forEachEntry(
      long threshold, Function<Map.Entry<K, V>, ? extends U> function, Consumer<? super U> action) {
    each(entrySet(), function, action);
  }

  public <U> U searchEntries(long threshold, Function<Map.Entry<K, V>, ? extends U> function) {
    return search(entrySet(), function);
  }

  public Map.Entry<K, V> reduceEntries(
      long threshold,
      BiFunction<Map.Entry<K, V>, Map.Entry<K, V>, ? extends Map.Entry<K, V>> reducer) {
    return TBulkMap.<Map.Entry<K, V>, Map.Entry<K, V>>reduce(entrySet(), one -> one, reducer);
  }

  public <U> U reduceEntries(
      long threshold,
      Function<Map.Entry<K, V>, ? extends U> function,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    return reduce(entrySet(), function, reducer);
  }

  public double reduceEntriesToDouble(
      long threshold,
      ToDoubleFunction<Map.Entry<K, V>> function,
      double start,
      DoubleBinaryOperator reducer) {
    return toDouble(entrySet(), function, start, reducer);
  }

  public long reduceEntriesToLong(
      long threshold,
      ToLongFunction<Map.Entry<K, V>> function,
      long start,
      LongBinaryOperator reducer) {
    return toLong(entrySet(), function, start, reducer);
  }

  public int reduceEntriesToInt(
      long threshold,
      ToIntFunction<Map.Entry<K, V>> function,
      int start,
      IntBinaryOperator reducer) {
    return toInt(entrySet(), function, start, reducer);
  }
}
