package runnel.browser.classlib.java.util;

import java.util.SequencedSet;

/** The keys of a linked hash map, in their order. */
final class TLinkedKeys<K, V> extends THashKeys<K, V> implements SequencedSet<K> {
  TLinkedKeys(TLinkedHashMap<K, V> map, boolean backwards) {
    super(map, backwards);
  }

  @Override
  public SequencedSet<K> reversed() {
    return new TLinkedKeys<>((TLinkedHashMap<K, V>) map, !backwards);
  }
}
