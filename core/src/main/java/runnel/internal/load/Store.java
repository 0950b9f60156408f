package runnel.internal.load;

import java.util.LinkedHashMap;
import java.util.Map;

/** The loads of one session, one user or the whole app. Guarded by {@link Background}. */
public final class Store {
  final Object owner;
  final Map<LoadKey, Entry> entries = new LinkedHashMap<>();

  /**
   * An empty store.
   *
   * @param owner whose loads these are: takes turns with other owners
   */
  public Store(Object owner) {
    this.owner = owner;
  }
}
