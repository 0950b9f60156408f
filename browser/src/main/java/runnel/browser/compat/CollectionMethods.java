package runnel.browser.compat;

import java.util.Collection;
import java.util.stream.Stream;

/** A parallel stream is a sequential one. */
@MethodsOf(Collection.class)
public final class CollectionMethods {
  private CollectionMethods() {}

  public static <E> Stream<E> parallelStream(Collection<E> self) {
    return self.stream();
  }
}
