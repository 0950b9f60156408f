package runnel.browser.compat;

import java.util.ArrayList;
import java.util.function.Consumer;

/** Walking that notices changes. */
@MethodsOf(ArrayList.class)
public final class ArrayListMethods {
  private ArrayListMethods() {}

  public static <E> void forEach(ArrayList<E> self, Consumer<? super E> action) {
    for (E element : self) {
      action.accept(element);
    }
  }
}
