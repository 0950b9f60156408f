package runnel.browser.compat;

import java.util.Iterator;
import java.util.StringTokenizer;

/** Tokens one by one. */
@MethodsOf(StringTokenizer.class)
public final class StringTokenizerMethods {
  private StringTokenizerMethods() {}

  public static Iterator<Object> asIterator(StringTokenizer self) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return self.hasMoreElements();
      }

      @Override
      public Object next() {
        return self.nextElement();
      }
    };
  }
}
