package runnel.browser.compat;

import java.io.Reader;
import java.io.StringReader;

/** Readers of texts. */
@StaticsOf(Reader.class)
public final class ReaderStatics {
  private ReaderStatics() {}

  public static Reader nullReader() {
    return new StringReader("");
  }

  public static Reader of(CharSequence text) {
    return new StringReader(text.toString());
  }
}
