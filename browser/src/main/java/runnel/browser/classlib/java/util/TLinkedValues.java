package runnel.browser.classlib.java.util;

import java.util.SequencedCollection;

/** The values of a linked hash map, in their order. */
final class TLinkedValues<K, V> extends THashValues<K, V> implements SequencedCollection<V> {
  TLinkedValues(TLinkedHashMap<K, V> map, boolean backwards) {
    super(map, backwards);
  }

  @Override
  public SequencedCollection<V> reversed() {
    return new TLinkedValues<>((TLinkedHashMap<K, V>) map, !backwards);
  }
}
