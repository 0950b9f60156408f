package runnel.browser.classlib.java.util;

import java.util.Map;
import java.util.SequencedSet;

/** The entries of a linked hash map, in their order. */
final class TLinkedEntries<K, V> extends THashEntries<K, V>
    implements SequencedSet<Map.Entry<K, V>> {
  TLinkedEntries(TLinkedHashMap<K, V> map, boolean backwards) {
    super(map, backwards);
  }

  @Override
  public SequencedSet<Map.Entry<K, V>> reversed() {
    return new TLinkedEntries<>((TLinkedHashMap<K, V>) map, !backwards);
  }
}
